using System.Globalization;
using EGov.Identity.Provider.Grants;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;

namespace EGov.Identity.Provider.Legacy;

/// <summary>Counts, per client and month, how often people signed in by the legacy profile, so that it can be ended when nobody does.</summary>
internal sealed class LegacyUse : IProjection<LegacySignIn>
{
    public const string ProjectionName = "legacy-use";

    /// <summary>The name of the count.</summary>
    public const string SignIns = "signIns";

    private static readonly SortedDictionary<string, long> One = new(StringComparer.Ordinal) { [SignIns] = 1 };

    public string Name => ProjectionName;

    public string Kind => Grant.Kind;

    public static string PartitionOf(string client) => $"legacy-use-{client}";

    public LegacySignIn? Fold(LegacySignIn? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<GrantEvent>(happened) is GrantGiven { IsLegacy: true } given
            ? new(given.Client, given.At.DateInVietnam().ToString("yyyy-MM", CultureInfo.InvariantCulture))
            : state;

    public IEnumerable<ViewRow> RowsOf(LegacySignIn state, long sequence) => [];

    public IEnumerable<ViewShare> SharesOf(LegacySignIn state) => [new(PartitionOf(state.Client), state.Month, One)];
}

/// <summary>That somebody signed in by the legacy profile.</summary>
/// <param name="Month">The month in Viet Nam: <c>2026-11</c>.</param>
internal sealed record LegacySignIn(string Client, string Month);
