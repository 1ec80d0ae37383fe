using System.Globalization;
using EGov.Platform.Results;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Indicators;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>Prints the indicators that ship, each with what brings its values, and how many have something that does. Needs no data folder.</summary>
internal static class IndicatorsCommand
{
    internal const string Name = "indicators";

    internal const string Usage = "indicators";

    private const int Told = 0;
    private const int BadUsage = 2;

    /// <returns>0 when they were told, 2 when something else was asked for.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
    {
        if (words.Count > 0)
        {
            await errors.WriteLineAsync($"Usage: run {Usage}");
            return BadUsage;
        }

        var services = new ServiceCollection();
        services.AddRegimes();
        services.AddIndicators();
        services.AddSingleton<ProfileBook>();
        await using var provider = services.BuildServiceProvider();
        await PrintAsync(provider, output);
        return Told;
    }

    private static async Task PrintAsync(ServiceProvider provider, TextWriter output)
    {
        var book = provider.GetRequiredService<MeasureBook>();
        var regimes = provider.GetRequiredService<RegimeBook>();
        var plan = provider.GetRequiredService<WiringPlan>();
        var ground = new DefinitionBase(book, regimes.Codes.SelectMany(code => regimes.VersionsOf(code).Reverse()), provider.GetRequiredService<PeriodBook>());
        if (!ground.With(NationalCatalogue.Empty, 0).Succeeded(out var all, out var error))
        {
            throw new InvalidOperationException(error.DetailIn(Language.English));
        }

        var (indicators, wired) = (book.Measures.Where(measure => !measure.Auxiliary).ToList(), 0);
        foreach (var group in book.Groups)
        {
            await output.WriteLineAsync($"{group.Name.En} ({group.Name.Vi})");
            foreach (var indicator in indicators.Where(indicator => indicator.Group == group.Code))
            {
                var wiring = plan.Of(all.Map, indicator.Code);
                wired += wiring.IsWired ? 1 : 0;
                await output.WriteLineAsync($"  {(wiring.IsWired ? '+' : '-')} {indicator.Code}: {indicator.Name.En}{TextOf(wiring, indicator)}");
            }
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{wired} of {indicators.Count} wired"));
    }

    private static string TextOf(Wiring wiring, Measure indicator)
    {
        var how = indicator.Expression is null ? string.Empty : ", computed";
        var by = wiring.By.Select(each => $"{(each.Kind is ValueSourceKind.ImportProfile ? "import profile" : "report form")} {each.Name}");
        return wiring.IsWired ? $"{how}, by {string.Join(", ", by)}"
            : indicator.Expression is null ? string.Empty
            : $"{how}; nothing brings {string.Join(", ", wiring.Lacking)}";
    }
}
