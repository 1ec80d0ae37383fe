namespace EGov.Platform.Files.Sealing;

/// <summary>Opens what was sealed in frames while it is read.</summary>
/// <param name="box">Behind its header; closed with this.</param>
/// <param name="frames">Opens the frames.</param>
internal sealed class OpeningStream(Stream box, SealedFrames frames) : FramedStream(box, SealedFrames.BoxLength, [])
{
    private readonly Stream box = box;

    protected override int Change(ReadOnlySpan<byte> frame, Span<byte> changed, bool last) => frames.Open(frame, changed, last);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            frames.Dispose();
            box.Dispose();
        }

        base.Dispose(disposing);
    }
}
