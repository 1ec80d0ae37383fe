using EGov.Platform.Results;

namespace EGov.Platform.Access;

/// <summary>
/// Takes development tokens beside those of the identity provider. A token's header says which it is, and whoever it names proves it or nobody
/// does: a key of the one is never tried on the other.
/// </summary>
internal sealed class TokensByHeader(DevelopmentTokens development, ITokenVerifier provider) : ITokenVerifier
{
    public ValueTask<Result<Caller>> VerifyAsync(string token, CancellationToken cancellation) =>
        (DevelopmentTokens.IsOne(token) ? development : provider).VerifyAsync(token, cancellation);
}
