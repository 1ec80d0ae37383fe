using EGov.Platform.Agencies;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Regimes;

/// <summary>Finds in the registry who reports to whom for a period, as of its cut-off.</summary>
internal sealed class Rosters(AgencyRegistry registry, AgencySuccession succession)
{
    private const int ListedAtOnce = 1000;

    /// <summary>
    /// Who reports, the lowest level first and by id in it. Who is on two levels reports on the higher one, and nobody reports to themselves.
    /// </summary>
    public async Task<IReadOnlyList<RosterEntry>> OfAsync(Regime regime, Cycle cycle, Period period, CancellationToken cancellation)
    {
        var (byLevel, seen) = (new Dictionary<string, IReadOnlyList<Agency>>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var entries = new List<IReadOnlyList<RosterEntry>>();
        foreach (var level in regime.Levels.Reverse())
        {
            var found = await ReportersAsync(level, byLevel, period.To, cancellation);
            byLevel[level.Code] = found;
            if (cycle.Deadlines.Any(deadline => deadline.Level == level.Code))
            {
                var receiver = level.Receiver is { } named ? await StandInAsync(named, period.To, cancellation) : null;
                entries.Add(
                [
                    .. found.Select(agency => new RosterEntry(agency, level.Code, receiver ?? agency.Parent ?? regime.Issuer))
                        .Where(entry => entry.Agency.Id != entry.Receiver && seen.Add(entry.Agency.Id)),
                ]);
            }
        }

        return [.. Enumerable.Reverse(entries).SelectMany(level => level)];
    }

    private async Task<IReadOnlyList<Agency>> ReportersAsync(
        ReportingLevel level, Dictionary<string, IReadOnlyList<Agency>> above, DateOnly day, CancellationToken cancellation)
    {
        var (wanted, found) = (level.Reporters, new List<Agency>());
        if (wanted.Agencies is { } named)
        {
            foreach (var agency in named)
            {
                found.AddRange(await succession.HeirsOfAsync(agency, day, cancellation));
            }
        }
        else
        {
            IReadOnlyList<string?> parents = wanted.ChildrenOfLevel is { } higher ? [.. above.GetValueOrDefault(higher, []).Select(agency => agency.Id)]
                : [wanted.ChildrenOf];
            foreach (var parent in parents)
            {
                found.AddRange(await ListAsync(new AgencyFilter(parent, wanted.Kind, day, string.Empty), cancellation));
            }
        }

        return [.. found.DistinctBy(agency => agency.Id).OrderBy(agency => agency.Id, StringComparer.Ordinal)];
    }

    private async Task<List<Agency>> ListAsync(AgencyFilter filter, CancellationToken cancellation)
    {
        var (found, next) = (new List<Agency>(), (string?)string.Empty);
        while (next is not null)
        {
            (var agencies, next) = await registry.ListAsync(filter, next, ListedAtOnce, cancellation);
            found.AddRange(agencies);
        }

        return found;
    }

    /// <summary>The agency itself while it exists, else the first that took over.</summary>
    private async Task<string> StandInAsync(string agency, DateOnly day, CancellationToken cancellation) =>
        (await succession.HeirsOfAsync(agency, day, cancellation)) is [var heir, ..] ? heir.Id : agency;
}

/// <summary>Who reports to whom.</summary>
/// <param name="Agency">Who reports.</param>
/// <param name="Level">On which level.</param>
/// <param name="Receiver">The registry id of who receives it.</param>
internal sealed record RosterEntry(Agency Agency, string Level, string Receiver);
