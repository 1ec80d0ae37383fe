using EGov.Platform.Results;

namespace EGov.Platform.Access;

/// <summary>Proves from an access token who calls.</summary>
public interface ITokenVerifier
{
    /// <summary>The caller; an error when the token proves nothing, or when nobody can tell whether it does.</summary>
    ValueTask<Result<Caller>> VerifyAsync(string token, CancellationToken cancellation);
}
