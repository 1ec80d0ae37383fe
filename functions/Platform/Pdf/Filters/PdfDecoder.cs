using EGov.Platform.Storage;

namespace EGov.Platform.Pdf.Filters;

/// <summary>Gives unpacked what another stream gives packed, a piece at a time, so that nobody ever holds the whole.</summary>
/// <param name="source">The packed bytes; closed with this.</param>
internal abstract class PdfDecoder(Stream source) : ForwardStream
{
    private readonly byte[] ahead = new byte[4096];
    private int next;
    private int length;

    protected Stream Source { get; } = source;

    public sealed override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(Read(buffer.Span));

    /// <summary>The next packed byte; -1 at the end.</summary>
    protected int Next()
    {
        if (next == length)
        {
            (next, length) = (0, Source.Read(ahead));
        }

        return length == 0 ? -1 : ahead[next++];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Source.Dispose();
        }

        base.Dispose(disposing);
    }
}
