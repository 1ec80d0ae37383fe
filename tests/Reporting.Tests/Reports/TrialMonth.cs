using EGov.Platform.Calendar;
using EGov.Reporting.Regimes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Reports;

/// <summary>The month 2026-01 of the trial regime: opened on 10 January, teams due on Monday 19, the department on 20, locked after 27 January.</summary>
internal sealed class TrialMonth(ReportingHost reporting) : IAsyncDisposable
{
    public const string Period = "2026-01";

    public ReportingHost Host => reporting;

    public ReportPen Team { get; } = new(reporting, TrialRegime.Code, Period, TrialRegime.Team, TrialRegime.Department);

    public ReportPen OtherTeam { get; } = new(reporting, TrialRegime.Code, Period, TrialRegime.OtherTeam, TrialRegime.Department);

    public ReportPen Department { get; } = new(reporting, TrialRegime.Code, Period, TrialRegime.Department, TrialRegime.Top);

    public static string Body(int cases, decimal food = 1.5m, decimal fuel = 2) =>
        $$"""
        {"cells":[{"element":"cases","value":{{cases}}},{"element":"fines","category":"food","value":{{food}},"unit":"million-vnd"},{"element":"fines","category":"fuel","value":{{fuel}}}],
         "sections":[{"code":"text","paragraphs":["Tình hình ổn định."]}]}
        """;

    /// <summary>With the period open, on 10 January at 8:00.</summary>
    public static async Task<TrialMonth> OpenAsync(Regime? regime = null, int replicas = 1, Action<IServiceCollection>? services = null)
    {
        var month = new TrialMonth(await ReportingHost.StartAsync(replicas: replicas, services: all =>
        {
            all.AddSingleton(new RegimeBook([regime ?? TrialRegime.Monthly]));
            services?.Invoke(all);
        }));
        await month.GoToAsync(10, 8);
        return month;
    }

    /// <summary>Lets the clock run to a day of January 2026 at an hour.</summary>
    public async Task GoToAsync(int day, int hour)
    {
        await reporting.AdvanceToAsync(VietnamTime.At(new(2026, 1, day), new(hour, 0)));
        await reporting.Host.SettleAsync();
    }

    /// <summary>One team reports and the other is late; the department goes on without it, and its report is accepted.</summary>
    public async Task PlayAsync()
    {
        await GoToAsync(10, 8);
        await Team.SendAsync(Body(10));
        (await Team.AcceptAsync()).Expect(200);
        await GoToAsync(21, 9);
        (await OtherTeam.DeclareMissingAsync()).Expect(200);
        await Department.SendAsync(Body(10));
        (await Department.AcceptAsync()).Expect(200);
        await reporting.Host.SettleAsync();
    }

    /// <summary>Both teams are sent and accepted.</summary>
    public async Task AcceptTeamsAsync()
    {
        await Team.SendAsync(Body(10));
        (await Team.AcceptAsync()).Expect(200);
        await OtherTeam.SendAsync(Body(20));
        (await OtherTeam.AcceptAsync()).Expect(200);
        await reporting.Host.SettleAsync();
    }

    public ValueTask DisposeAsync() => reporting.DisposeAsync();
}
