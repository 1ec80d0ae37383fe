using System.Text.RegularExpressions;
using EGov.Local.Running;

namespace EGov.Reporting.Tests.Local;

/// <summary><c>./run indicators</c> tells which indicators get values, and counts them.</summary>
public sealed partial class IndicatorsCommandTests
{
    [Fact]
    public async Task Each_of_the_two_hundred_is_told_with_what_brings_its_values()
    {
        var (code, told, _) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Equal(200, Indicator().Count(told));
        Assert.Contains("  + cpi.average-rate: Average growth of consumer prices in the year, computed, by import profile gso-cpi, import profile sdmx-cpi\n", told, StringComparison.Ordinal);
        Assert.Contains("  + market.fine-per-case: Mean fine of a case, computed, by report form market-control\n", told, StringComparison.Ordinal);
        Assert.Contains("  - sdg.1-1-1: People below the international poverty line\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_line_counts_those_that_are_wired_and_no_others()
    {
        var (_, told, _) = await RunAsync();

        Assert.EndsWith($"\n{Wired().Count(told)} of 200 wired\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_else_is_answered_with_how_it_is_used()
    {
        var (code, told, wrong) = await RunAsync("cpi");

        Assert.Equal((2, string.Empty, "Usage: run indicators\n"), (code, told, wrong));
    }

    private static async Task<(int Code, string Told, string Wrong)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await IndicatorsCommand.RunAsync(words, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    [GeneratedRegex(@"^  [-+] [a-z0-9.-]+: ", RegexOptions.Multiline)]
    private static partial Regex Indicator();

    [GeneratedRegex(@"^  \+ .*, by (import profile|report form) ", RegexOptions.Multiline)]
    private static partial Regex Wired();
}
