using EGov.Platform.Http;
using EGov.Platform.OpenApi;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.About;

/// <summary>What the portal tells about itself.</summary>
internal static class PortalDescription
{
    internal static ApiDescription Create() => new(
        PortalApp.Name,
        new("Cổng dịch vụ công quốc gia", "National public service portal"),
        typeof(PortalApp).Assembly,
        ErrorCatalogue.Of(typeof(PortalErrors)),
        [typeof(FileLimits)]);
}
