using System.Text.Json.Nodes;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Tests.Reports;

/// <summary>Numbers that a report of market control may have, and the body that enters them.</summary>
internal sealed class MarketNumbers(Regime regime)
{
    private static readonly string[] Sections = ["market", "control", "proposals"];

    /// <summary>All compulsory cells; another seed gives other numbers.</summary>
    public Dictionary<(string Element, string Category), decimal> Of(int seed) => regime.Elements
        .Where(element => element.Compulsory)
        .SelectMany(element => Categories(element).Select((category, place) => ((element.Code, category), ValueOf(element.Code, place + seed))))
        .ToDictionary();

    public static string Body(Dictionary<(string Element, string Category), decimal> numbers) => new JsonObject
    {
        ["cells"] = new JsonArray(
            [.. numbers.Select(cell => new JsonObject { ["element"] = cell.Key.Element, ["category"] = cell.Key.Category, ["value"] = cell.Value })]),
        ["sections"] = new JsonArray([.. Sections.Select(section => new JsonObject { ["code"] = section, ["paragraphs"] = new JsonArray("Ổn định.") })]),
    }.ToJsonString();

    private static IEnumerable<string> Categories(Element element) => element.Categories.Count == 0 ? ["_T"] : element.Categories.Select(category => category.Code);

    /// <summary>No more violations than inspections, no more handled than found, no more paid in than fined.</summary>
    private static decimal ValueOf(string element, int number) => element switch
    {
        "inspections" => 200 + number,
        "violations" => 100 + number,
        "handled" => 50 + number,
        "fines" => 7_000_000_000_001m + (1000 * number),
        _ => 1000 + number,
    };
}
