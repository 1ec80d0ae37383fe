using EGov.Platform.Calendar;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Reports;

/// <summary>
/// Market control over the third quarter of 2021: teams, 63 departments and the General Department report by HTTP while the clock runs, and a pencil
/// notes what each did.
/// </summary>
internal sealed class MarketQuarter(ReportingHost reporting, Regime regime)
{
    public const string Regime = "market-control";
    public const string Top = "tcqltt";
    public const string Ministry = "G02";
    private const string LateTeam = "dqltt-79-2";
    private const string SilentTeam = "dqltt-48-1";

    private readonly SortedDictionary<DateTimeOffset, List<Func<Task>>> agenda = [];
    private readonly MarketNumbers numbers = new(regime);

    public Dictionary<(string Period, string Agency), MarketNote> Notes { get; } = [];

    /// <summary>The shipped regime from 1 July on, of its weeks only those of the plan.</summary>
    public static async Task<MarketQuarter> StartAsync()
    {
        var shipped = new RegimeBook().On(Regime, new(2021, 9, 1))!;
        var regime = shipped with
        {
            Cycles = [.. shipped.Cycles.Where(cycle => cycle.Code is "week" or "month" or "quarter").Select(cycle => cycle.Code is "week" ? cycle with { Only = [35, 36] } : cycle)],
        };
        var host = await ReportingHost.StartAsync(
            Directory.CreateTempSubdirectory("reporting-"), new(), seed: 1, ReportingHost.LeastReplicas, keepFolder: false, from: VietnamTime.At(new(2021, 7, 1), new(8, 0)),
            services: services => services.AddSingleton(new RegimeBook([regime])));
        return new(host, regime);
    }

    public ReportingHost Host => reporting;

    public static MarketConduct ConductOf(int province, int period) => (MarketConduct)((province + (3 * period)) % 11) is var conduct && Enum.IsDefined(conduct) ? conduct : MarketConduct.OnTime;

    /// <summary>Plays the whole plan.</summary>
    public async Task PlayAsync()
    {
        var roster = await reporting.Services.GetRequiredService<Rosters>().OfAsync(
            regime, regime.Cycles[1], regime.Cycles[1].PeriodOf(new(), PeriodCode.Parse("2021-07")!.Value)!, default);
        foreach (var (period, index) in MarketPeriod.Third2021.Select((period, index) => (period, index)))
        {
            var teams = roster.Where(entry => entry.Level == "team").ToList();
            foreach (var team in teams)
            {
                PlanTeam(period, team.Agency.Id, team.Receiver);
            }

            foreach (var (province, place) in roster.Where(entry => entry.Level == "province").Select((entry, place) => (entry.Agency.Id, place)))
            {
                PlanProvince(period, province, ConductOf(place, index), place + index, teams.Any(team => team.Receiver == province));
            }

            PlanTop(period);
        }

        foreach (var (moment, acts) in agenda)
        {
            await reporting.AdvanceToAsync(moment);
            foreach (var act in acts)
            {
                await act();
            }
        }

        await reporting.AdvanceToAsync(VietnamTime.At(new(2021, 10, 8), new(9, 0)));
        await reporting.Host.SettleAsync();
    }

    private void PlanTeam(MarketPeriod period, string team, string department)
    {
        var (pen, note) = Begin(period, "team", team, department, period.Teams);
        var day = team == LateTeam ? period.Teams.AddDays(1) : period.Teams;
        if (team == SilentTeam)
        {
            At(period.Teams.AddDays(1), 10, () => DeclareMissingAsync(pen, note));
            return;
        }

        At(day, 9, () => SendAsync(pen, note, day, numbers.Of(team.Length + day.Day)));
        At(day, 10, () => AcceptAsync(pen, note));
    }

    private void PlanProvince(MarketPeriod period, string province, MarketConduct conduct, int number, bool sumsUp)
    {
        var (pen, note) = Begin(period, "province", province, Top, period.Provinces);
        var (last, next, end) = (period.Provinces, period.Following, period.Summing);
        if (sumsUp)
        {
            // Who has teams says what those said.
            At(last, 14, async () => await SendAsync(pen, note, last, await SumsAsync(pen)));
            At(next, 11, () => AcceptAsync(pen, note));
            return;
        }

        if (conduct is MarketConduct.MendedAtHome)
        {
            At(last, 13, () => MendAtHomeAsync(pen, numbers.Of(number + 5)));
        }

        if (conduct is not (MarketConduct.Missing or MarketConduct.After))
        {
            var day = conduct is MarketConduct.Late ? next : last;
            At(day, day == next ? 10 : 14, () => SendAsync(pen, note, day, numbers.Of(number)));
        }

        switch (conduct)
        {
            case MarketConduct.Corrected:
                At(next, 11, () => ReturnAsync(pen, note));
                At(next, 15, () => SendAsync(pen, note, next, numbers.Of(number + 1)));
                At(next, 16, () => AcceptAsync(pen, note));
                break;
            case MarketConduct.Reopened:
                At(next, 11, () => AcceptAsync(pen, note));
                At(next, 12, () => ReopenAsync(pen, note));
                At(next, 15, () => SendAsync(pen, note, next, numbers.Of(number + 2)));
                At(next, 16, () => AcceptAsync(pen, note));
                break;
            case MarketConduct.Rejected:
                At(next, 11, () => ReturnAsync(pen, note));
                At(end, 17, () => DeclareMissingAsync(pen, note));
                break;
            case MarketConduct.Missing:
                At(end, 17, () => DeclareMissingAsync(pen, note));
                break;
            case MarketConduct.After:
                At(end, 17, () => DeclareMissingAsync(pen, note));
                At(end.AddDays(1), 10, () => SendAsync(pen, note, end.AddDays(1), numbers.Of(number)));
                At(end.AddDays(1), 11, () => AcceptAsync(pen, note));
                break;
            default:
                At(next, 11, () => AcceptAsync(pen, note));
                break;
        }
    }

    private void PlanTop(MarketPeriod period)
    {
        var (pen, note) = Begin(period, "general-department", Top, Ministry, period.Top);
        At(period.Summing, 18, async () => await SendAsync(pen, note, period.Summing, await SumsAsync(pen)));
        At(period.Summing, 19, () => AcceptAsync(pen, note));
    }

    private (ReportPen Pen, MarketNote Note) Begin(MarketPeriod period, string level, string agency, string receiver, DateOnly due)
    {
        var note = new MarketNote { Level = level, Due = due };
        Notes[(period.Code, agency)] = note;
        return (new(reporting, Regime, period.Code, agency, receiver), note);
    }

    private void At(DateOnly day, int hour, Func<Task> act)
    {
        var moment = VietnamTime.At(day, new(hour, 0));
        (agenda.TryGetValue(moment, out var acts) ? acts : agenda[moment] = []).Add(act);
    }

    private async Task SendAsync(ReportPen pen, MarketNote note, DateOnly day, Dictionary<(string Element, string Category), decimal> written)
    {
        await pen.SendAsync(MarketNumbers.Body(written));
        (note.Sent, note.Stands, note.Missing) = (note.Sent ?? day, true, false);
        note.Written = written;
    }

    private static async Task MendAtHomeAsync(ReportPen pen, Dictionary<(string Element, string Category), decimal> written)
    {
        (await pen.SaveAsync(MarketNumbers.Body(written))).Expect(200);
        (await pen.SubmitAsync()).Expect(200);
        (await pen.ReturnAsync("Sửa lời văn", pen.Leader)).Expect(200);
    }

    private static async Task AcceptAsync(ReportPen pen, MarketNote note)
    {
        (await pen.AcceptAsync()).Expect(200);
        note.Accepted = note.Written;
    }

    private static async Task ReturnAsync(ReportPen pen, MarketNote note)
    {
        (await pen.ReturnAsync()).Expect(200);
        (note.Returned, note.Stands) = (note.Returned + 1, false);
    }

    private static async Task ReopenAsync(ReportPen pen, MarketNote note)
    {
        (await pen.ReopenAsync()).Expect(200);
        (note.Reopened, note.Stands) = (note.Reopened + 1, false);
    }

    private static async Task DeclareMissingAsync(ReportPen pen, MarketNote note)
    {
        (await pen.DeclareMissingAsync()).Expect(200);
        note.Missing = true;
    }

    /// <summary>What the reports below come to, as the form offers it.</summary>
    private async Task<Dictionary<(string Element, string Category), decimal>> SumsAsync(ReportPen pen)
    {
        var sums = (await pen.Officer.GetAsync(pen.Path)).Expect(200).Json["sums"]!.AsArray();
        return sums.Count == 0
            ? numbers.Of(0)
            : sums.ToDictionary(sum => ($"{sum!["element"]}", $"{sum["category"]}"), sum => sum!["value"]!.GetValue<decimal>());
    }
}
