using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Forms;

/// <summary>
/// Draws form 05 for the officials who work on a dossier. It goes along with the dossier and tells its way so far, so that it is drawn when
/// somebody asks for it and, other than what an applicant is given, neither numbered nor kept.
/// </summary>
internal sealed class GetControlSlip(
    DossierDesk desk, FormTexts texts, FormIssuer issuers, IAgencyRegistry agencies, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetControlSlip))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers/{code}/control-slip")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var read = (await ReadAsync(request.Caller(), code, cancellation)).Succeeded(out var dossier, out var error);
        await trail.RecordReadAsync(request, "dossier-control-slip.read", Dossier.AggregateId(code), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var now = clock.GetUtcNow();
        var issuer = await issuers.OfAsync(dossier!, now, cancellation);
        var content = texts.Slip(dossier!, await NamesOfAsync(dossier!, cancellation), issuer);
        var issued = dossier! with { Terms = dossier.Terms with { Agency = issuer } };
        return TypedResults.Bytes(FormPage.Draw(content, issued, null, now), "application/pdf", $"mau-05-{code}.pdf");
    }

    private async Task<Result<Dossier>> ReadAsync(Caller caller, string code, CancellationToken cancellation) =>
        (await desk.ReadAsync(caller, code, cancellation)).Succeeded(out var seen, out var error)
            ? DossierPolicy.SeesInside(seen.By, seen.State) ? seen.State : PlatformErrors.NotAllowed.With()
            : error;

    private async Task<Dictionary<string, string>> NamesOfAsync(Dossier dossier, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in dossier.Terms.Steps.Select(step => step.Agency).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await agencies.FindAsync(id, cancellation) is { } agency)
            {
                names.Add(id, agency.Name.Vi);
            }
        }

        return names;
    }
}
