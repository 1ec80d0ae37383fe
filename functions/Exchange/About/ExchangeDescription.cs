using EGov.Exchange.Errors;
using EGov.Platform.OpenApi;
using EGov.Platform.Results;

namespace EGov.Exchange.About;

/// <summary>What the axis tells about itself.</summary>
internal static class ExchangeDescription
{
    internal static ApiDescription Create() => new(
        ExchangeApp.Name,
        new("Trục liên thông văn bản quốc gia", "National document exchange axis"),
        typeof(ExchangeApp).Assembly,
        ErrorCatalogue.Of(typeof(ExchangeErrors)),
        [typeof(ExchangeLimits)]);
}
