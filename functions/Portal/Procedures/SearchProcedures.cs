using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Procedures;

/// <summary>Finds procedures by words, with or without Vietnamese marks.</summary>
internal sealed class SearchProcedures(ProcedureCatalogue catalogue, TimeProvider clock)
{
    private const int LongestQuery = 200;

    [Function(nameof(SearchProcedures))]
    [Allow(Callers.Anyone)]
    [Query("query", "Words of the name, with or without Vietnamese marks; all procedures when left out.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public Results<Ok<Listing<ProcedureItem>>, ProblemHttpResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "procedures")] HttpRequest request)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error))
        {
            return error.ToProblem(request);
        }

        var query = request.Query["query"].ToString();
        var today = clock.GetUtcNow().DateInVietnam();
        var found = catalogue.Search(query.Length > LongestQuery ? query[..LongestQuery] : query, today, position.Limit);
        return TypedResults.Ok(new Listing<ProcedureItem>([.. found.Select(ProcedureItem.Of)], null));
    }
}

/// <summary>A procedure in a list.</summary>
internal sealed record ProcedureItem(string Code, Text Name, Text Agency, int WorkingDays)
{
    public static ProcedureItem Of(Procedure procedure) =>
        new(procedure.Code, procedure.Name, procedure.Agencies.Description, procedure.LimitOf(Channel.Online).Amount);
}
