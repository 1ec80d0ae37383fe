using EGov.Platform.Access;
using EGov.Platform.Http;

namespace EGov.Identity.Provider;

/// <summary>The provider's name, under which all its pages and endpoints stand: <c>{PublicOrigin}/api/identity</c>.</summary>
internal sealed class Issuer(PublicOrigin origin)
{
    /// <summary>The path of everything that the provider has.</summary>
    public const string Path = TokenNames.IssuerPath;

    /// <summary>The issuer (<c>iss</c>), without a slash at its end.</summary>
    public string Name { get; } = TokenNames.IssuerOf(origin);

    /// <summary>The audience (<c>aud</c>) of tokens for the platform's APIs.</summary>
    public string Audience { get; } = TokenNames.AudienceOf(origin);

    /// <summary>Whether browsers reach it by HTTPS; not so on one machine.</summary>
    public bool IsSecure => Name.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>The address of one of its pages or endpoints.</summary>
    /// <param name="path">Below the issuer, beginning with a slash.</param>
    public string AddressOf(string path) => Name + path;
}
