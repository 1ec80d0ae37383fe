using EGov.Platform.Http;

namespace EGov.Platform.Access;

/// <summary>The names of issuer and audience in access tokens, which follow from the public origin.</summary>
public static class TokenNames
{
    /// <summary>The path of the identity provider.</summary>
    public const string IssuerPath = "/api/identity";

    /// <summary>The issuer (<c>iss</c>), without a slash at its end.</summary>
    public static string IssuerOf(PublicOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.AddressOf(IssuerPath);
    }

    /// <summary>The audience (<c>aud</c>) of tokens for the platform's APIs.</summary>
    public static string AudienceOf(PublicOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.AddressOf("/api");
    }
}
