using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Outcomes;

/// <summary>Gives the signed sheet of the result to those to whom the result is shown.</summary>
internal sealed class GetSheet(BallotDesk desk, FileVault vault, FilePages pages)
{
    [Function(nameof(GetSheet))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/result-sheet")] HttpRequest request, string id, CancellationToken cancellation) =>
        await pages.GiveAsync(request, ResultSheets.FileOf(id), await FindAsync(request.Caller(), id, cancellation), cancellation);

    private async Task<Result<UploadedFile>> FindAsync(Caller caller, string id, CancellationToken cancellation) =>
        !(await desk.ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error) ? error
        : !BallotDesk.MaySeeResult(seen.State, seen.Standing) ? CabinetErrors.ResultHidden.With()
        : seen.State.Sheet is { } sheet && await vault.FindIssuedAsync(sheet.File, cancellation) is { } file ? file
        : PlatformErrors.NotFound.With(id);
}
