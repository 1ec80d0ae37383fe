using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Procedures;

/// <summary>Tells all about one procedure as it is today.</summary>
internal sealed class GetProcedure(ProcedureCatalogue catalogue, TimeProvider clock)
{
    [Function(nameof(GetProcedure))]
    [Allow(Callers.Anyone)]
    public Results<Ok<Procedure>, ProblemHttpResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "procedures/{code}")] HttpRequest request, string code) =>
        catalogue.Find(code, clock.GetUtcNow().DateInVietnam()) is { } procedure
            ? TypedResults.Ok(procedure)
            : PlatformErrors.NotFound.With(code).ToProblem(request);
}
