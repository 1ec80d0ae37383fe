using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>
/// Whether an agency may ask of whom it asks (Decree 09/2019/NĐ-CP, article 6): the Government and ministries ask all, others those below them, and
/// nobody more agencies than one collection holds.
/// </summary>
internal sealed class IssuerCheck(Rosters rosters, IAgencyRegistry registry, PeriodBook periods, TimeProvider clock)
{
    /// <summary>So many levels above an agency are looked at.</summary>
    private const int MostLevels = 12;

    /// <summary>What is wrong.</summary>
    public async Task<IReadOnlyList<FieldError>> FaultsOfAsync(Regime regime, CancellationToken cancellation)
    {
        var faults = await FaultsOfNamesAsync(regime, cancellation);
        for (var index = 0; index < regime.Cycles.Count && faults.Count == 0; index++)
        {
            faults = await FaultsOfAsync(regime, regime.Cycles[index], $"/cycles/{index}", cancellation);
        }

        return faults;
    }

    private async Task<IReadOnlyList<FieldError>> FaultsOfNamesAsync(Regime regime, CancellationToken cancellation)
    {
        var faults = new List<FieldError>();
        foreach (var (level, index) in regime.Levels.Select((level, index) => (level, index)))
        {
            foreach (var named in new[] { level.Receiver, level.Reporters.ChildrenOf }.OfType<string>().Concat(level.Reporters.Agencies ?? []))
            {
                if (await registry.FindAsync(named, cancellation) is not { } agency || agency.Id != named)
                {
                    faults.Add(ReportingErrors.RegimeAgencyUnknown.At($"/levels/{index}", named));
                }
            }
        }

        return faults;
    }

    private async Task<IReadOnlyList<FieldError>> FaultsOfAsync(Regime regime, Cycle cycle, string place, CancellationToken cancellation)
    {
        if (FirstOf(regime, cycle) is not { } period)
        {
            return [ReportingErrors.NobodyReports.At(place, cycle.Code)];
        }

        var roster = await rosters.OfAsync(regime, cycle, period with { To = Later(period.To) }, cancellation);
        if (roster.Count is 0 or > ReportLimits.Reporters)
        {
            return [roster.Count is 0
                ? ReportingErrors.NobodyReports.At(place, period.Code)
                : ReportingErrors.TooManyReporters.At(place, roster.Count, period.Code, ReportLimits.Reporters)];
        }

        var issuer = await registry.FindAsync(regime.Issuer, cancellation);
        if (issuer?.Kind is AgencyKind.Government or AgencyKind.Ministry)
        {
            return [];
        }

        foreach (var entry in roster)
        {
            if (!await IsBelowAsync(entry.Agency, regime.Issuer, cancellation))
            {
                return [ReportingErrors.ReporterNotBelow.At(place, entry.Agency.Name)];
            }
        }

        return [];
    }

    /// <summary>Of a first period that is over, those of today count: nothing is asked of who has ended.</summary>
    private DateOnly Later(DateOnly day) => clock.GetUtcNow().DateInVietnam() is var today && today > day ? today : day;

    private Period? FirstOf(Regime regime, Cycle cycle)
    {
        if (cycle.Once is { } once)
        {
            return cycle.PeriodOf(periods, PeriodCode.OfDay(once.To));
        }

        var first = PeriodBook.Containing(periods.Find(cycle.PeriodKind)!, regime.From).Code;
        const int Years = 5;
        return Enumerable.Range(0, first.PerYear * Years).Select(next => cycle.PeriodOf(periods, first.Offset(next))).OfType<Period>().FirstOrDefault();
    }

    private async Task<bool> IsBelowAsync(Agency agency, string issuer, CancellationToken cancellation)
    {
        var next = agency;
        for (var level = 0; next is not null && level < MostLevels; level++)
        {
            if (next.Id == issuer)
            {
                return true;
            }

            next = next.Parent is { } parent ? await registry.FindAsync(parent, cancellation) : null;
        }

        return false;
    }
}
