using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Views;

/// <summary>
/// How many dossiers an agency received, settled and has in process, by month, for the columns of report II.06a/VPCP/KSTT (Circular
/// 01/2018/TT-VPCP), and how many await acceptance. A month that has passed keeps its figures: an event counts in its own month. All counts are flows: what is in process at the end of a month is what came before it less what went.
/// </summary>
internal sealed class DossierCounts : IProjection<DossierTally>
{
    public const string ProjectionName = "dossier-counts";

    public const string ReceivedOnline = "receivedOnline";
    public const string ReceivedOtherwise = "receivedOtherwise";
    public const string SettledBeforeTime = "beforeTime";
    public const string SettledOnTime = "onTime";
    public const string SettledOverdueWithApology = "overdueWithApology";
    public const string SettledOverdueWithoutApology = "overdueWithoutApology";
    public const string Reopened = "reopened";
    public const string BecameOverdue = "becameOverdue";
    public const string NoLongerOverdue = "noLongerOverdue";

    public const string IntakeBegan = "intakeBegan";
    public const string IntakeEnded = "intakeEnded";
    public const string IntakeBecameOverdue = "intakeBecameOverdue";
    public const string IntakeNoLongerOverdue = "intakeNoLongerOverdue";

    public string Name => ProjectionName;

    public string Kind => Dossier.Kind;

    /// <summary>The month, in Viet Nam, in which something is counted: <c>2026-02</c>.</summary>
    public static string MonthOf(DateTimeOffset at) => at.InVietnam().ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string AgencyPartition(string agency) => $"dossier-counts-of-{agency}";

    public DossierTally? Fold(DossierTally? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<DossierEvent>(happened) is { } known ? DossierTally.After(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(DossierTally state, long sequence) => [];

    public IEnumerable<ViewShare> SharesOf(DossierTally state) =>
        state.Months.Select(month => new ViewShare(AgencyPartition(state.Agency), month.Key, month.Value));
}
