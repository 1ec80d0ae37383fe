using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Errors;
using EGov.Portal.Files;
using EGov.Portal.Procedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>The applicant supplies the papers that were asked for, or an official those of an applicant who came to the counter or wrote.</summary>
internal sealed class SupplementDossier(DossierDesk desk, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(SupplementDossier))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Takes<SupplementPapers>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/supplement")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<SupplementPapers>(request, cancellation)).Succeeded(out var body, out var error)
            || !Filing.ChannelOf(request.Caller(), body.Value.Channel).Succeeded(out var channel, out error))
        {
            return error.ToProblem(request);
        }

        var papers = body.Value.Components;
        if (DossierPaper.WrongCounts(papers, channel).ToList() is { Count: > 0 } wrong)
        {
            return PortalErrors.InvalidApplication.For(wrong).ToProblem(request);
        }

        return await desk.ChangeAsync(
            request,
            code,
            DossierTransition.Supplement,
            (caller, dossier) => dossier.AddPapers(caller.Id, clock.GetUtcNow(), papers, calendar, channel),
            cancellation,
            new NamedFiles(papers.Select(paper => paper.File), "/components"));
    }
}

/// <param name="Channel">How they came: online from a citizen; at the counter, the default, or by post from an official.</param>
internal sealed record SupplementPapers(IReadOnlyList<DossierPaper> Components, Channel? Channel = null);
