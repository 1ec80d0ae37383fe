namespace EGov.Platform.Proof;

/// <summary>A time stamp as a proof carries it, in JSON.</summary>
/// <param name="Token">The RFC 3161 token: DER in Base64.</param>
/// <param name="Sha256">Of the token's DER: not all of a token is under its signature.</param>
public sealed record ProofStamp(string Token, string Sha256)
{
    /// <summary>A token as a proof carries it.</summary>
    /// <param name="token">The token, DER.</param>
    public static ProofStamp Of(ReadOnlyMemory<byte> token) => new(Convert.ToBase64String(token.Span), ProofHash.Of(token.Span));

    /// <summary>The token, DER; null where the text is not written as Base64 is, or has another digest.</summary>
    public byte[]? Read() => ProofBytes.Read(Token, Sha256);
}
