namespace EGov.Platform.Proof;

/// <summary>Bytes that stand in a proof as Base64, with their digest beside them.</summary>
internal static class ProofBytes
{
    /// <summary>What the text holds; null when it is not written as Base64 is, or has another digest.</summary>
    public static byte[]? Read(string text, string sha256)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Convert.ToBase64String(bytes, 0, length) == text
            && ProofHash.Of(bytes.AsSpan(0, length)) == sha256
                ? bytes[..length]
                : null;
    }
}
