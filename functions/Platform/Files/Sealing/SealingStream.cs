namespace EGov.Platform.Files.Sealing;

/// <summary>Seals a content while it is read.</summary>
internal sealed class SealingStream : FramedStream
{
    private readonly SealedFrames frames;

    private SealingStream(Stream content, SealedFrames frames, byte[] header)
        : base(content, SealedFrames.PlainLength, header) => this.frames = frames;

    /// <param name="key">32 bytes.</param>
    /// <param name="content">Stays open.</param>
    /// <param name="about">What it belongs to.</param>
    internal static SealingStream Over(byte[] key, Stream content, ReadOnlySpan<byte> about)
    {
        var header = SealedFrames.NewHeader();
        return new(content, new SealedFrames(key, header, about), header);
    }

    protected override int Change(ReadOnlySpan<byte> frame, Span<byte> changed, bool last) => frames.Seal(frame, changed, last);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            frames.Dispose();
        }

        base.Dispose(disposing);
    }
}
