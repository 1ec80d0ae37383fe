using System.Globalization;
using System.Text.RegularExpressions;
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
/// Lists dossiers, newest first: a citizen's own, or, for an official, those of the agency, and of those that it took over from, that came in a
/// year, of all states or one, with all officials or one.
/// </summary>
internal sealed partial class ListDossiers(ViewReader views, AgencySuccession succession, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Stands for the caller.</summary>
    private const string Me = "me";

    [Function(nameof(ListDossiers))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Query("year", "Of an official's list: the year in which the dossiers came; this year when left out.", Type = typeof(int))]
    [Query("status", "The national number of the state. For officials.", Type = typeof(int))]
    [Query("assignee", "The official who works on them, or me. For officials.")]
    [Query("intakeOverdue", "True for those that await acceptance beyond the limit for that, with no state and no official beside it. For officials.")]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<DossierItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error)
            || !QueueOf(request).Succeeded(out var queue, out error)
            || !(await AgenciesOfAsync(request.Caller(), cancellation)).Succeeded(out var agencies, out error))
        {
            return error.ToProblem(request);
        }

        var caller = request.Caller();
        IReadOnlyList<string> partitions =
            agencies.Count == 0 ? [DossierLists.OwnerPartition(caller.Id)] : [.. agencies.Select(agency => queue.PartitionOf(agency))];
        var page = await views.ListAsync(DossierLists.ProjectionName, partitions, position, cancellation);
        await trail.RecordReadAsync(request, "dossiers.list", partitions[0], true, cancellation);
        var inside = caller.Office is not null;
        return TypedResults.Ok(page.Select<DossierRow, DossierItem>(row => DossierItem.Of(row, inside)));
    }

    /// <summary>The official's agency and those from which it took over; none for a citizen.</summary>
    private async Task<Result<IReadOnlyList<string>>> AgenciesOfAsync(Caller caller, CancellationToken cancellation) =>
        caller.Office is { } office ? await succession.EstateOfAsync(office, cancellation) : Array.Empty<string>();

    private Result<DossierQueue> QueueOf(HttpRequest request)
    {
        var caller = request.Caller();
        var (year, status) = (clock.GetUtcNow().DateInVietnam().Year, 0);
        if (caller.Office is null)
        {
            return new DossierQueue(year, null, null);
        }

        if (!ReadNumber(request, "year", 2019, 9999, ref year))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("year", new("Năm không hợp lệ.", "Not a valid year.")));
        }

        if (!ReadNumber(request, "status", 1, 10, ref status))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("status", new("Trạng thái từ 1 đến 10.", "A state is from 1 to 10.")));
        }

        if (request.Query["intakeOverdue"].ToString() is { Length: > 0 } late)
        {
            return late == "true" && status == 0 && request.Query["assignee"].Count == 0
                ? DossierLists.IntakeOverduePartition(agency, year)
                : PlatformErrors.InvalidFields.For(new FieldError("intakeOverdue", new(
                    "Chỉ nhận giá trị true, không kèm trạng thái hoặc cán bộ.", "Only true, with no state and no official beside it.")));
        }

        var assignee = request.Query["assignee"].ToString() is { Length: > 0 } named ? (named == Me ? caller.Id : named) : null;
        return assignee is null || PersonId().IsMatch(assignee)
            ? new DossierQueue(year, status == 0 ? null : (DossierStatus)status, assignee)
            : PlatformErrors.InvalidFields.For(new FieldError("assignee", new("Mã cán bộ không hợp lệ.", "Not an official's id.")));
    }

    private static bool ReadNumber(HttpRequest request, string name, int lowest, int highest, ref int number) =>
        request.Query[name].ToString() is not { Length: > 0 } text
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= lowest && number <= highest);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex PersonId();
}

/// <summary>Which dossiers of an agency an official asks for.</summary>
internal sealed record DossierQueue(int Year, DossierStatus? Status, string? Assignee)
{
    public string PartitionOf(string agency) => DossierLists.QueuePartition(agency, Year, Status, Assignee);
}

/// <summary>A dossier in a list.</summary>
/// <param name="Paid">Whether no demand for fees is open.</param>
/// <param name="ReasonRequested">Whether the unit was asked for a reason and a new date; officials only.</param>
/// <param name="IntakeOverdue">Whether it awaits acceptance beyond the limit for that.</param>
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
            inside && dossier.ReasonRequested,
            dossier.Rescheduled,
            dossier.Channel,
            inside ? dossier.Assignee : null,
            row.Sequence);
    }
}
