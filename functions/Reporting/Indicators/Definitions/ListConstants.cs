using EGov.Platform.Access;
using EGov.Reporting.Indicators.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Shows all constants that expressions may name; there are never more than are defined at most.</summary>
internal sealed class ListConstants(Measures measures)
{
    [Function(nameof(ListConstants))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<ConstantsAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/constants")] HttpRequest request, CancellationToken cancellation)
    {
        var all = await measures.LoadAsync(cancellation);
        request.HttpContext.Response.Headers.ETag = all.ETag;
        return TypedResults.Ok(new ConstantsAnswer(all.Constants));
    }
}

/// <param name="Items">By code.</param>
internal sealed record ConstantsAnswer(IReadOnlyList<NamedValue> Items);
