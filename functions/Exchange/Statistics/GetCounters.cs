using System.Globalization;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Statistics;

/// <summary>Tells anyone how much is exchanged.</summary>
internal sealed class GetCounters(CounterBoard board)
{
    private static readonly string CacheControl =
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)CounterBoard.Fresh.TotalSeconds}");

    [Function(nameof(GetCounters))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<CountersView>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/counters")] HttpRequest request, CancellationToken cancellation)
    {
        var counters = await board.ReadAsync(cancellation);
        request.HttpContext.Response.Headers.CacheControl = CacheControl;
        return TypedResults.Ok(counters);
    }
}
