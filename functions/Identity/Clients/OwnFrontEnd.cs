using EGov.Identity.Provider.Protocol;
using EGov.Platform.Http;

namespace EGov.Identity.Clients;

/// <summary>The client of our own pages (<c>web/</c>), which stand at the public origin.</summary>
internal static class OwnFrontEnd
{
    /// <summary>Its client id.</summary>
    public const string Id = "web";

    /// <summary>What is registered of it where the origin is that one.</summary>
    public static ClientSettings At(PublicOrigin origin) => new(
        new("Cổng Dịch vụ công", "Public service portal"),
        [origin.AddressOf("/signed-in"), origin.AddressOf("/en/signed-in")],
        [origin.AddressOf("/"), origin.AddressOf("/en")],
        [Scopes.OpenId, Scopes.Profile, Scopes.Business, Scopes.Api],
        ClientProofMethod.None,
        []);
}
