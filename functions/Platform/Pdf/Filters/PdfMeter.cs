namespace EGov.Platform.Pdf.Filters;

/// <summary>Counts what a filter has unpacked, and ends it where it is too much or cannot be unpacked.</summary>
/// <param name="source">The filter.</param>
/// <param name="most">So many bytes at most.</param>
/// <param name="charge">Told of every piece.</param>
internal sealed class PdfMeter(Stream source, long most, Action<int> charge) : PdfDecoder(source)
{
    private long total;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = Source.Read(buffer);
            charge(read);
            return (total += read) <= most ? read : throw new PdfTooLargeException("A stream unpacks to too much.");
        }
        catch (InvalidDataException failure)
        {
            throw new PdfFormatException("A stream cannot be unpacked.", failure);
        }
    }
}
