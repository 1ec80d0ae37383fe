namespace EGov.Identity.Provider.Tokens;

/// <summary>Where the token endpoint is.</summary>
internal static class TokenEndpoint
{
    /// <summary>Its path.</summary>
    public const string Path = $"{Issuer.Path}/token";
}
