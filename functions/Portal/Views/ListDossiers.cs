using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>
/// Lists dossiers, newest first: a citizen's own or those of whom they act for, within their mandate, or, for an official, those of the agency, and of those that it took over from, that came in a
/// year, of all states or one, with all officials or one. Their own application there shows them what it shows any applicant, so that a list by
/// official leaves it out.
/// </summary>
internal sealed class ListDossiers(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(ListDossiers))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Query("year", "Of an official's list: the year in which the dossiers came; this year when left out.", Type = typeof(int))]
    [Query("status", "The national number of the state. For officials only.", Type = typeof(int))]
    [Query("assignee", "The official who works on them, or me. For officials only.")]
    [Query("intakeOverdue", "True for those that await acceptance beyond the limit for that, with no state and no official beside it. For officials only.")]
    [Query("overdue", "True for those that are in process beyond their time limit, with no state and no official beside it. For officials only.")]
    [Query("waitOverdue", "True for those for which papers, money or another decision did not come within their time, with no state and no official beside it. For officials only.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DossierItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers")] HttpRequest request, CancellationToken cancellation)
    {
        if (!DossierQueue.Of(request, clock.GetUtcNow().DateInVietnam().Year).Succeeded(out var queue, out var error)
            || !ListPosition.Of(request, request.Caller().Office is null ? string.Empty : $"{queue.Year}").Succeeded(out var position, out error)
            || !(await AgenciesOfAsync(request.Caller(), cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        var caller = request.Caller();
        IReadOnlyList<string> partitions =
            agencies.Count == 0 ? [DossierLists.OwnerPartition(caller.Party)] : [.. agencies.Select(queue.PartitionOf)];
        var page = await views.ListAsync(DossierLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordReadAsync(request, "dossiers.list", partitions[0], true, cancellation);
        return TypedResults.Ok(page.Select<DossierRow, DossierItem>(
            row => caller.Office is null
                ? DossierPolicy.IsTold(caller, row.Dossier.FiledBy, row.Dossier.Channel) && DossierPolicy.Sees(caller, row.Dossier.Procedure)
                : !row.Dossier.IsOf(caller.Id) || queue.Assignee is null,
            row => DossierItem.Of(row, caller.Office is not null && !row.Dossier.IsOf(caller.Id))));
    }

    /// <summary>The official's agency and those from which it took over; none for a citizen.</summary>
    private async Task<Result<IReadOnlyList<string>>> AgenciesOfAsync(Caller caller, CancellationToken cancellation) =>
        caller.Office is { } office ? await succession.EstateOfAsync(office, cancellation) : Array.Empty<string>();
}

/// <summary>A dossier in a list.</summary>
/// <param name="Paid">Whether no demand for fees is open.</param>
/// <param name="ReasonRequested">Whether the unit was asked for a reason and a new date; officials only.</param>
/// <param name="IntakeOverdue">Whether it awaits acceptance beyond the limit for that.</param>
/// <param name="WaitOverdue">Whether what it waits for, papers, money or another decision, did not come within its time.</param>
/// <param name="Assignee">The official who works on it; officials only.</param>
internal sealed record DossierItem(
    string Code,
    string Procedure,
    Text Name,
    DossierStatus Status,
    int StatusCode,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    bool Paid,
    bool Overdue,
    bool IntakeOverdue,
    bool WaitOverdue,
    bool ReasonRequested,
    bool Rescheduled,
    Channel Channel,
    string? Assignee,
    long Version)
{
    /// <param name="row">The row.</param>
    /// <param name="inside">Whether what officials settle among themselves is shown.</param>
    public static DossierItem Of(DossierRow row, bool inside)
    {
        var dossier = row.Dossier;
        return new(
            dossier.Code,
            dossier.Procedure,
            dossier.Name,
            dossier.Status,
            (int)dossier.Status,
            dossier.SubmittedAt.InVietnam(),
            dossier.DueAt?.InVietnam(),
            dossier.DueProvisional,
            dossier.Paid,
            dossier.Overdue,
            dossier.IntakeOverdue,
            dossier.WaitOverdue,
            inside && dossier.ReasonRequested,
            dossier.Rescheduled,
            dossier.Channel,
            inside ? dossier.Assignee : null,
            row.Sequence);
    }
}
