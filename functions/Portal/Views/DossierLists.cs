using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Views;

/// <summary>
/// The lists of dossiers: by owner; by agency and year of submission, so that no partition grows without end; and within that by state, by the
/// official who works on them while they are open, of those whose acceptance is late, of those in process beyond their time limit, and of
/// those that wait too long for others. An agency has a dossier while it decides it or the open step is with it. Newest first.
/// </summary>
internal sealed class DossierLists : IProjection<DossierSummary>
{
    public const string ProjectionName = "dossier-lists";

    public string Name => ProjectionName;

    public string Kind => Dossier.Kind;

    public static string OwnerPartition(string owner) => $"dossiers-owner-{owner}";

    public static string AgencyPartition(string agency, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"dossiers-agency-{agency}-{year}");

    /// <summary>The partition of an agency's year, of all of it or of a state or an official.</summary>
    public static string QueuePartition(string agency, int year, DossierStatus? status, string? assignee) => string.Concat(
        AgencyPartition(agency, year),
        status is { } state ? string.Create(CultureInfo.InvariantCulture, $"-status-{(int)state}") : string.Empty,
        assignee is null ? string.Empty : $"-with-{assignee}");

    /// <summary>The partition of what came in a year and awaits acceptance beyond the limit for that.</summary>
    public static string IntakeOverduePartition(string agency, int year) => $"{AgencyPartition(agency, year)}-intake-overdue";

    /// <summary>The partition of what came in a year and is in process beyond its time limit.</summary>
    public static string OverduePartition(string agency, int year) => $"{AgencyPartition(agency, year)}-overdue";

    /// <summary>The partition of what came in a year and waits longer than it should for papers, money or another decision.</summary>
    public static string WaitOverduePartition(string agency, int year) => $"{AgencyPartition(agency, year)}-wait-overdue";

    public DossierSummary? Fold(DossierSummary? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DossierEvent>(happened) is { } known ? DossierSummary.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(DossierSummary state, long sequence)
    {
        var id = NewestFirst.IdOf(state.SubmittedAt, state.Code);
        var year = state.SubmittedAt.DateInVietnam().Year;
        var agencies = state.StepAgency is null || state.StepAgency == state.Agency ? [state.Agency] : new[] { state.Agency, state.StepAgency };
        foreach (var partition in agencies.SelectMany(agency => QueuesOf(state, agency, year)).Prepend(OwnerPartition(state.Owner)))
        {
            yield return new ViewRow(partition, id, place => PlatformJson.Write(new DossierRow(id, place, sequence, state)));
        }
    }

    /// <summary>Whether it is late and not done: what was late when it was done stays marked so, for its history.</summary>
    private static bool IsInProcessOverdue(DossierSummary state) => state is
    {
        Overdue: true,
        Status: DossierStatus.Accepted or DossierStatus.Processing or DossierStatus.AwaitingSupplement or DossierStatus.AwaitingFee or DossierStatus.Suspended,
    };

    private static IEnumerable<string> QueuesOf(DossierSummary state, string agency, int year)
    {
        yield return QueuePartition(agency, year, null, null);
        yield return QueuePartition(agency, year, state.Status, null);
        if (state.IntakeOverdue && agency == state.Agency)
        {
            yield return IntakeOverduePartition(agency, year);
        }

        if (IsInProcessOverdue(state) && agency == state.Agency)
        {
            yield return OverduePartition(agency, year);
        }

        if (state.WaitOverdue && agency == state.Agency)
        {
            yield return WaitOverduePartition(agency, year);
        }

        if (state.Assignee is { } official)
        {
            yield return QueuePartition(agency, year, null, official);
            yield return QueuePartition(agency, year, state.Status, official);
        }
    }
}

/// <summary>A dossier in a list, as it is stored.</summary>
internal sealed record DossierRow(string Id, string PartitionKey, long Sequence, DossierSummary Dossier);
