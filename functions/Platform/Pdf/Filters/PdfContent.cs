namespace EGov.Platform.Pdf.Filters;

/// <summary>A stream's content as far as it is unpacked here.</summary>
/// <param name="Plain">The content, to be read once.</param>
/// <param name="Left">The filters that are not undone, in their order; empty when the content is whole.</param>
internal sealed record PdfContent(Stream Plain, IReadOnlyList<string> Left) : IDisposable
{
    /// <summary>Whether the rest is one picture, which only programs for pictures unpack.</summary>
    public bool IsPicture => Left is ["DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode"];

    /// <summary>The whole content, or null where filters are left.</summary>
    public ReadOnlyMemory<byte>? ReadAll()
    {
        if (Left.Count > 0)
        {
            return null;
        }

        using var whole = new MemoryStream();
        Plain.CopyTo(whole);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    public void Dispose() => Plain.Dispose();
}
