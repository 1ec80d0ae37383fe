using EGov.Cabinet.Errors;
using EGov.Platform.Http;
using EGov.Platform.OpenApi;
using EGov.Platform.Results;

namespace EGov.Cabinet.About;

/// <summary>What e-Cabinet tells about itself.</summary>
internal static class CabinetDescription
{
    internal static ApiDescription Create() => new(
        CabinetApp.Name,
        new("Hệ thống thông tin phục vụ họp và xử lý công việc của Chính phủ (e-Cabinet)", "Government meetings and work (e-Cabinet)"),
        typeof(CabinetApp).Assembly,
        ErrorCatalogue.Of(typeof(CabinetErrors)),
        [typeof(CabinetLimits), typeof(FileLimits)]);
}
