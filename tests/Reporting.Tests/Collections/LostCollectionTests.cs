using EGov.Platform.Calendar;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;
using EGov.Reporting.Tests.Reports;
using EGov.Reporting.Values;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Collections;

/// <summary>Wherever the process is lost between the opening of a month and its lock, who goes on comes to the same count and the same values.</summary>
public sealed class LostCollectionTests
{
    private const int Stride = 303;

    private const string Explained =
        """[{"finding":"differs.cases._T","text":"x"},{"finding":"differs.fines.food","text":"x"},{"finding":"differs.fines.fuel","text":"x"}]""";

    [Fact]
    public async Task A_month_is_collected_once_wherever_the_process_is_lost()
    {
        var (undisturbed, whole) = (Directory.CreateTempSubdirectory("reporting-"), new DurabilityProbe());
        await PlayAsync(undisturbed, whole);
        undisturbed.Delete(recursive: true);
        Assert.InRange(whole.Steps, 200, 4000);

        var cuts = 0;
        for (var step = 35L; step < whole.Steps; step += Stride)
        {
            var (folder, cut) = (Directory.CreateTempSubdirectory("reporting-"), new DurabilityProbe { StopAt = step });
            await Record.ExceptionAsync(() => PlayAsync(folder, cut));
            cuts += cut.Stopped ? 1 : 0;

            await PlayAsync(folder, new DurabilityProbe());
            folder.Delete(recursive: true);
        }

        Assert.True(cuts >= 3, $"only {cuts} plays were cut");
    }

    /// <summary>Plays the month, or what is left of it.</summary>
    private static async Task PlayAsync(DirectoryInfo folder, DurabilityProbe probe)
    {
        await using var reporting = await ReportingHost.StartAsync(
            folder, probe, seed: 5, replicas: 1, keepFolder: true, from: VietnamTime.At(new(2026, 1, 19), new(8, 0)), services: TrialRegime.Only);
        var month = new TrialMonth(reporting);
        await month.GoToAsync(20, 1);
        await SendOrGoOnAsync(month.Team, "[]");
        await SendOrGoOnAsync(month.OtherTeam, "[]");
        await reporting.Host.SettleAsync();
        await SendOrGoOnAsync(month.Department, Explained);
        await month.GoToAsync(28, 1);

        var shown = (await month.Team.Officer.GetAsync($"api/reporting/collections/{TrialRegime.Code}/{TrialMonth.Period}")).Expect(200).Json;
        Assert.Equal("closed", $"{shown["stage"]}");
        Assert.Equal("team 2 2 0, department 1 1 1", string.Join(", ", shown["counts"]!.AsArray().Select(count => $"{count!["level"]} {count["expected"]} {count["accepted"]} {count["onTime"]}")));
        var sheet = await reporting.Services.GetRequiredService<ValueReader>().FindAsync($"{TrialRegime.Code}.cases", PeriodCode.Parse(TrialMonth.Period)!.Value, default);
        var cell = Assert.Single(sheet!.Cells.Values);
        Assert.Equal((10m, 0), (cell.Value!.Value, cell.Revisions));
    }

    private static async Task SendOrGoOnAsync(ReportPen pen, string explanations)
    {
        if ((await pen.StoredAsync()).State.IsInWork)
        {
            (await pen.SaveAsync(TrialMonth.Body(10))).Expect(200);
            (await pen.SubmitAsync(explanations)).Expect(200);
        }

        if ((await pen.StoredAsync()).State.Stage is ReportStage.Submitted)
        {
            (await pen.ApproveAsync()).Expect(200);
        }

        (await pen.AcceptAsync()).Expect(200);
    }
}
