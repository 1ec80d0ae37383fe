using System.Text.Json.Nodes;

namespace EGov.Reporting.Tests.Regimes;

/// <summary>What the stories of regimes ask for.</summary>
internal static class RegimeStory
{
    public const string Route = "api/reporting/regimes";

    /// <summary>An ad hoc report that the Ministry of Industry and Trade asks of all provinces.</summary>
    public static JsonObject AdHoc(string code = "storm-stocks") => new()
    {
        ["code"] = code,
        ["kind"] = "adHoc",
        ["from"] = "2026-01-05",
        ["instrument"] = "12/BCT-TTTN",
        ["name"] = Text("Báo cáo dự trữ hàng thiết yếu trước bão", "Report on stocks of essential goods before the storm"),
        ["content"] = Text("Lượng dự trữ.", "Stocks."),
        ["reporters"] = Text("Ủy ban nhân dân cấp tỉnh.", "Provinces."),
        ["receivers"] = Text("Bộ Công Thương.", "The ministry."),
        ["methods"] = new JsonArray("software", "email"),
        ["outline"] = new JsonArray(new JsonObject { ["code"] = "situation", ["title"] = Text("Tình hình", "Situation"), ["compulsory"] = true, ["mostCharacters"] = 2000 }),
        ["tables"] = new JsonArray(new JsonObject
        {
            ["code"] = "stocks",
            ["name"] = Text("Dự trữ", "Stocks"),
            ["elements"] = new JsonArray(Element("rice", "Gạo", "Rice"), Element("water", "Nước uống", "Water")),
        }),
        ["levels"] = new JsonArray(Level("province", new JsonObject { ["kind"] = "province" }, "G02")),
        ["period"] = new JsonObject { ["from"] = "2026-01-01", ["to"] = "2026-01-07" },
        ["deadlines"] = new JsonArray(new JsonObject { ["level"] = "province", ["on"] = "2026-01-09" }),
        ["rules"] = new JsonArray(new JsonObject { ["code"] = "some", ["name"] = Text("Có gạo", "Some rice"), ["left"] = "#{rice}", ["operator"] = "greater", ["right"] = "0", ["importance"] = "low" }),
    };

    /// <summary>A thematic report that comes round every quarter.</summary>
    public static JsonObject Thematic(string code = "retail-prices")
    {
        var asked = AdHoc(code);
        asked["kind"] = "thematic";
        asked.Remove("period");
        asked.Remove("deadlines");
        asked["deadline"] = Text("Ngày 20.", "Day 20.");
        asked["frequency"] = Text("Quý.", "Quarterly.");
        asked["cutOff"] = Text("Ngày 14 tháng cuối quý.", "Day 14 of the last month.");
        asked["cycles"] = new JsonArray(Cycle("quarter", "decree-quarter", ("province", new JsonObject { ["months"] = 0, ["day"] = 20 })));
        return asked;
    }

    public static JsonObject Cycle(string code, string kind, params (string Level, JsonObject Rule)[] deadlines) => new()
    {
        ["code"] = code,
        ["periodKind"] = kind,
        ["opensDaysBeforeCutOff"] = 5,
        ["deadlines"] = new JsonArray([.. deadlines.Select(each => new JsonObject { ["level"] = each.Level, ["rule"] = each.Rule })]),
        ["lockWorkingDays"] = 5,
    };

    public static JsonObject Level(string code, JsonObject reporters, string? receiver) => new()
    {
        ["code"] = code,
        ["name"] = Text("Cấp", "Level"),
        ["reporters"] = reporters,
        ["receiver"] = receiver,
        ["consolidates"] = false,
        ["feeds"] = true,
    };

    public static JsonObject Element(string code, string vi, string en) => new()
    {
        ["code"] = code,
        ["name"] = Text(vi, en),
        ["unit"] = "tonne",
        ["decimals"] = 1,
        ["categories"] = new JsonArray(),
        ["compulsory"] = true,
        ["aggregation"] = "sum",
        ["least"] = 0,
    };

    public static JsonObject Text(string vi, string en) => new() { ["vi"] = vi, ["en"] = en };
}
