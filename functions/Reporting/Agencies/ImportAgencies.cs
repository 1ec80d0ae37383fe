using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Agencies;

/// <summary>
/// Takes agencies of a CSV file into the reporting system's own registry, by which it knows who reports for whom; no app reads another's. Sending a file
/// again changes nothing, so the request needs no key; rows that are wrong are told by number and line, the others are taken.
/// </summary>
internal sealed class ImportAgencies(AgencyImportDesk desk)
{
    [Function(nameof(ImportAgencies))]
    [Allow(Callers.Operator)]
    [Query("dryRun", "true to check the file and keep nothing", Type = typeof(bool))]
    public Task<Results<Ok<AgencyImportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/agencies/import")] HttpRequest request, CancellationToken cancellation) =>
        desk.AnswerAsync(request, cancellation);
}
