using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Reporting.Regimes.Checking;

namespace EGov.Reporting.Regimes;

/// <summary>All regimes: those that ship and those that agencies issued.</summary>
internal sealed class RegimeCatalogue(RegimeBook book, AggregateStore<IssuedRegime, RegimeEvent> issued, ViewReader views)
{
    /// <summary>The version of the regime in force on the day; null when none is.</summary>
    public async Task<Regime?> FindAsync(string code, DateOnly day, CancellationToken cancellation) =>
        (await VersionsAsync(code, cancellation)).LastOrDefault(version => version.IsInForceOn(day));

    /// <summary>All versions of the regime, oldest first; none when there is no such regime.</summary>
    public async Task<IReadOnlyList<Regime>> VersionsAsync(string code, CancellationToken cancellation) =>
        book.VersionsOf(code) is { Count: > 0 } shipped ? shipped
        : await FindIssuedAsync(code, cancellation) is { } found ? [found.State.Content]
        : [];

    /// <summary>The regime that an agency issued; null when there is none.</summary>
    public async Task<Aggregate<IssuedRegime>?> FindIssuedAsync(string code, CancellationToken cancellation) =>
        RegimeCheck.IsCode(code) ? await issued.FindAsync(IssuedRegime.AggregateId(code), cancellation) : null;

    /// <summary>All that are in force on the day, by code.</summary>
    public async Task<IReadOnlyList<Regime>> InForceAsync(DateOnly day, CancellationToken cancellation)
    {
        var found = book.Codes.Select(code => book.On(code, day)).OfType<Regime>().ToList();
        var from = string.Empty;
        while (true)
        {
            var page = await views.ListAsync(
                RegimeLists.ProjectionName, RegimeLists.PartitionOf(null, null), new ListPosition(from, Limits.ListLength), cancellation);
            foreach (var row in page.Rows.Select(row => PlatformJson.Read<RegimeRow>(row.Content)).Where(row => row.Regime.IsInForceOn(day)))
            {
                if (await FindIssuedAsync(row.Regime.Code, cancellation) is { State.Content: var regime } && regime.IsInForceOn(day))
                {
                    found.Add(regime);
                }
            }

            if (page.Cursor is null)
            {
                return [.. found.OrderBy(regime => regime.Code, StringComparer.Ordinal)];
            }

            // A hyphen is the lowest letter of a code, so nothing lies between the last one and this.
            from = $"{page.Rows[^1].Id}-";
        }
    }
}
