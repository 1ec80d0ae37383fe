namespace EGov.Platform.Access;

/// <summary>Proves from an access token who calls.</summary>
public interface ITokenVerifier
{
    /// <summary>The caller, or null when the token proves nothing.</summary>
    ValueTask<Caller?> VerifyAsync(string token, CancellationToken cancellation);
}

/// <summary>Trusts no token: what an installation without an identity provider does.</summary>
internal sealed class NoTokens : ITokenVerifier
{
    public ValueTask<Caller?> VerifyAsync(string token, CancellationToken cancellation) => ValueTask.FromResult<Caller?>(null);
}
