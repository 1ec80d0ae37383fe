using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using EGov.Reporting.Reports;
using Microsoft.Extensions.Logging;

namespace EGov.Reporting.Collections;

/// <summary>
/// Opens the periods of regimes whose time has come, and those that were missed as long as they are not to be locked already. A period goes by the
/// version of its regime that is in force at its cut-off.
/// </summary>
internal sealed class CollectionOpening(
    RegimeCatalogue regimes,
    PeriodBook periods,
    Rosters rosters,
    WorkingCalendar calendar,
    AggregateStore<Collection, CollectionEvent> collections,
    TimeProvider clock,
    ILogger<CollectionOpening> logger)
{
    /// <summary>So many periods back are looked at.</summary>
    private const int PeriodsBack = 60;

    /// <summary>Opens all that is due.</summary>
    public async Task OpenDueAsync(CancellationToken cancellation)
    {
        foreach (var regime in await regimes.InForceAsync(clock.GetUtcNow().DateInVietnam(), cancellation))
        {
            await OpenDueAsync(regime, cancellation);
        }
    }

    /// <summary>Opens what is due of a regime.</summary>
    public async Task OpenDueAsync(Regime regime, CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        foreach (var cycle in regime.Cycles)
        {
            foreach (var period in Due(cycle, today))
            {
                if (await regimes.FindAsync(regime.Code, period.To, cancellation) is { } version
                    && version.CycleOf(period.Code, periods) is { } present)
                {
                    await OpenAsync(version, present, period, cancellation);
                }
            }
        }
    }

    private IEnumerable<Period> Due(Cycle cycle, DateOnly today)
    {
        if (cycle.Once is { } once)
        {
            return cycle.PeriodOf(periods, PeriodCode.OfDay(once.To)) is { } only && today <= cycle.LocksOn(only, calendar) ? [only] : [];
        }

        var latest = PeriodBook.Containing(periods.Find(cycle.PeriodKind)!, today.AddDays(cycle.OpensDaysBeforeCutOff)).Code;
        return Enumerable.Range(0, PeriodsBack)
            .Select(back => cycle.PeriodOf(periods, latest.Offset(-back)))
            .OfType<Period>()
            .TakeWhile(period => today <= cycle.LocksOn(period, calendar))
            .Where(period => cycle.OpensOn(period) <= today)
            .Reverse();
    }

    private async Task OpenAsync(Regime regime, Cycle cycle, Period period, CancellationToken cancellation)
    {
        var id = Collection.AggregateId(regime.Code, period.Code);
        if (await collections.FindAsync(id, cancellation) is not null)
        {
            return;
        }

        var roster = await rosters.OfAsync(regime, cycle, period, cancellation);
        if (roster.Count is 0 or > ReportLimits.Reporters)
        {
            logger.LogError("{Collection} is not opened: {Count} agencies would report, 1 to {Most} may.", id, roster.Count, ReportLimits.Reporters);
            return;
        }

        var levels = regime.Levels
            .Select(level => cycle.DueOn(level.Code, period, calendar) is { } due ? new CollectionLevel(level.Code, level.Name, due, level.Consolidates, level.Feeds) : null)
            .OfType<CollectionLevel>();
        var opened = new CollectionOpened(
            clock.GetUtcNow(),
            SystemActor.Id,
            new(regime.Code, regime.Name, regime.Issuer, regime.Instrument, regime.From),
            cycle.Code,
            period.Code,
            period.From,
            period.To,
            [.. levels],
            VietnamTime.At(cycle.LocksOn(period, calendar).AddDays(1), TimeOnly.MinValue),
            roster.Count);
        var events = Collection.Open(opened, [.. roster.Select(entry => new Reporter(entry.Agency.Id, entry.Level, entry.Receiver))]);
        if (!(await collections.CreateAsync(id, events, cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{id} cannot be opened: {error.Definition.Code}.");
        }
    }
}
