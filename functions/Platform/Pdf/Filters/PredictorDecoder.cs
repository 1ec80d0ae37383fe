namespace EGov.Platform.Pdf.Filters;

/// <summary>Makes the rows whole of which a predictor has left the differences.</summary>
internal sealed class PredictorDecoder(Stream source, Predictor predictor) : PdfDecoder(source)
{
    private byte[] above = new byte[predictor.Row];
    private byte[] row = new byte[predictor.Row];
    private int given = predictor.Row;

    private bool HasTags => predictor.Kind >= 10;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (given < row.Length || ReadRow()))
        {
            var piece = Math.Min(buffer.Length - read, row.Length - given);
            row.AsSpan(given, piece).CopyTo(buffer[read..]);
            (given, read) = (given + piece, read + piece);
        }

        return read;
    }

    private bool ReadRow()
    {
        (above, row) = (row, above);
        var filter = HasTags ? Next() : 1;
        for (var column = 0; column < row.Length; column++)
        {
            if (filter < 0 || Next() is not (>= 0 and var difference))
            {
                // What is left behind the last whole row is no row.
                return false;
            }

            var start = column < predictor.Sample;
            var (left, corner) = start ? ((byte)0, (byte)0) : (row[column - predictor.Sample], above[column - predictor.Sample]);
            row[column] = (byte)(difference + filter switch
            {
                1 => left,
                2 => above[column],
                3 => (left + above[column]) / 2,
                4 => Paeth(left, above[column], corner),
                _ => 0,
            });
        }

        given = 0;
        return true;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
