using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Identity.Upstream;
using EGov.Platform.OpenApi;
using EGov.Platform.Results;

namespace EGov.Identity.About;

/// <summary>What the provider tells about itself.</summary>
internal static class IdentityDescription
{
    internal static ApiDescription Create() => new(
        IdentityApp.Name,
        new("Hệ thống định danh và đăng nhập một lần", "Single sign-on"),
        typeof(IdentityApp).Assembly,
        ErrorCatalogue.Of(typeof(IdentityErrors)),
        [typeof(SignInLimits), typeof(ProviderLimits), typeof(UpstreamLimits)]);
}
