using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Views;

/// <summary>
/// The lists of dossiers: by owner, and by agency and year of submission, so that no partition grows without end. Newest first, by
/// inverted time.
/// </summary>
internal sealed class DossierLists : IProjection<DossierSummary>
{
    public const string ProjectionName = "dossier-lists";

    public string Name => ProjectionName;

    public string Kind => Dossier.Kind;

    public static string OwnerPartition(string owner) => $"dossiers-owner-{owner}";

    public static string AgencyPartition(string agency, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"dossiers-agency-{agency}-{year}");

    public DossierSummary? Fold(DossierSummary? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DossierEvent>(happened) is { } known ? DossierSummary.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(DossierSummary state, long sequence)
    {
        var id = string.Create(
            CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - state.SubmittedAt.UtcTicks:D19}-{state.Code}");
        foreach (var partition in new[] { OwnerPartition(state.Owner), AgencyPartition(state.Agency, state.SubmittedAt.DateInVietnam().Year) })
        {
            yield return new ViewRow(partition, id, PlatformJson.Write(new DossierRow(id, partition, sequence, state)));
        }
    }
}

/// <summary>A dossier in a list, as it is stored.</summary>
internal sealed record DossierRow(string Id, string PartitionKey, long Sequence, DossierSummary Dossier);
