using System.Text.Json.Nodes;
using static EGov.Reporting.Tests.Regimes.RegimeStory;

namespace EGov.Reporting.Tests.Regimes;

/// <summary>Regimes that are not whole or not possible are refused, each fault by its number and place.</summary>
public sealed class RefusedRegimeTests
{
    private static readonly (string Place, string Number, Action<JsonObject> Spoil)[] Faults =
    [
        ("/code", "REPORTING-6111", asked => asked["code"] = "Giá"),
        ("/tables/0/elements/1/code", "REPORTING-6113", asked => asked["tables"]![0]!["elements"]![1]!["code"] = "rice"),
        ("/tables/0/elements/0/code", "REPORTING-6114", asked => asked["tables"]![0]!["elements"]![0]!["code"] = "Gạo"),
        ("/tables/0/elements/0/decimals", "REPORTING-6130", asked => asked["tables"]![0]!["elements"]![0]!["decimals"] = 12),
        ("/tables/0/elements/0/least", "REPORTING-6131", asked => asked["tables"]![0]!["elements"]![0]!["most"] = -1),
        ("/outline/0/mostCharacters", "REPORTING-6130", asked => asked["outline"]![0]!["mostCharacters"] = 0),
        ("/outline/0/title", "EGOV-1241", asked => asked["outline"]![0]!["title"]!["en"] = " "),
        ("/rules/0/left", "REPORTING-6128", asked => asked["rules"]![0]!["left"] = "#{rice} +"),
        ("/rules/0/left", "REPORTING-6129", asked => asked["rules"]![0]!["left"] = "#{salt}"),
        ("/rules/0/right", "REPORTING-6129", asked => asked["rules"]![0]!["right"] = "#{rice}.periodOffset(-1)"),
        ("/levels/0/reporters", "REPORTING-6116", asked => asked["levels"]![0]!["reporters"] = new JsonObject()),
        ("/levels/0/reporters/childrenOfLevel", "REPORTING-6115", asked => asked["levels"]![0]!["reporters"] = new JsonObject { ["childrenOfLevel"] = "ministry" }),
        ("/levels/0", "REPORTING-6124", asked => asked["levels"]![0]!["receiver"] = "G99"),
        ("/cycles/0/periodKind", "REPORTING-6120", asked => asked["cycles"]![0]!["periodKind"] = "moon"),
        ("/cycles/0/deadlines/0/level", "REPORTING-6115", asked => asked["cycles"]![0]!["deadlines"]![0]!["level"] = "ministry"),
        ("/cycles/0/deadlines/0/rule", "REPORTING-6117", asked => asked["cycles"]![0]!["deadlines"]![0]!["rule"] = new JsonObject { ["day"] = 3 }),
        ("/cycles/0/lockWorkingDays", "REPORTING-6130", asked => asked["cycles"]![0]!["lockWorkingDays"] = 500),
        ("/cycles", "REPORTING-6119", asked => asked["cycles"]![0]!["deadlines"]![0]!["rule"]!["mayBeCutOff"] = true),
        ("/cycles/1", "REPORTING-6121", asked => asked["cycles"]!.AsArray().Add(Cycle("again", "calendar-quarter", ("province", new JsonObject { ["workingDays"] = 3 })))),
        ("/cycles/0/deadlines", "REPORTING-6118", BeforeTheLevelBelow),
        ("/cycles/0", "REPORTING-6126", asked => asked["levels"]![0]!["reporters"] = new JsonObject { ["childrenOf"] = "H26", ["kind"] = "ministry" }),
        ("/kind", "REPORTING-6122", asked => asked["kind"] = "adHoc"),
        ("/to", "REPORTING-6135", asked => asked["to"] = "2025-12-31"),
        ("/tables", "REPORTING-6132", TooManyCells),
        ("/instrument", "EGOV-1241", asked => asked.Remove("instrument")),
    ];

    [Fact]
    public async Task Each_fault_is_told_by_its_number_and_place()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var ministry = reporting.OfficerOf("G02");
        foreach (var (place, number, spoil) in Faults)
        {
            var asked = Thematic();
            spoil(asked);

            var refused = (await ministry.PostAsync(Route, asked.ToJsonString(), $"spoiled-{Guid.CreateVersion7():N}")).Expect(400);

            Assert.Contains(number, refused.CodesOf(place));
        }
    }

    [Theory]
    [InlineData("name", "a")]
    [InlineData("content", "b")]
    [InlineData("reporters", "c")]
    [InlineData("receivers", "d")]
    [InlineData("methods", "đ")]
    [InlineData("deadline", "e")]
    [InlineData("frequency", "g")]
    [InlineData("cutOff", "h")]
    [InlineData("outline", "i")]
    public async Task Every_item_of_the_decree_must_be_there(string field, string item)
    {
        await using var reporting = await ReportingHost.StartAsync();
        var asked = Thematic();
        asked.Remove(field);
        if (item == "i")
        {
            asked.Remove("tables");
        }

        var refused = (await reporting.OfficerOf("G02").PostAsync(Route, asked.ToJsonString(), "issue-0001")).Expect(400);

        Assert.Equal(["REPORTING-6110"], refused.CodesOf($"/{field}"));
        Assert.Contains($"mục {item} ", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-07", "2026-01-07", "/cycles/0/deadlines", "REPORTING-6119")]
    [InlineData("2025-12-10", "2025-12-12", "/period", "REPORTING-6123")]
    public async Task What_is_asked_once_must_still_be_possible(string to, string due, string place, string number)
    {
        await using var reporting = await ReportingHost.StartAsync();
        var asked = AdHoc();
        asked["from"] = "2025-12-01";
        asked["period"] = new JsonObject { ["from"] = "2025-12-01", ["to"] = to };
        asked["deadlines"]![0]!["on"] = due;

        var refused = (await reporting.OfficerOf("G02").PostAsync(Route, asked.ToJsonString(), "issue-0001")).Expect(400);

        Assert.Equal([number], refused.CodesOf(place));
    }

    [Fact]
    public async Task More_than_800_agencies_are_not_asked_at_once()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await ImportCommunesAsync(reporting, 801);
        var asked = AdHoc();
        asked["levels"]![0]!["reporters"] = new JsonObject { ["childrenOf"] = "H26", ["kind"] = "other" };

        var refused = (await reporting.OfficerOf("G02").PostAsync(Route, asked.ToJsonString(), "issue-0001")).Expect(400);

        Assert.Equal(["REPORTING-6125"], refused.CodesOf("/cycles/0"));
    }

    private static void BeforeTheLevelBelow(JsonObject asked)
    {
        asked["levels"]!.AsArray().Add(Level("ministry", new JsonObject { ["kind"] = "ministry" }, "G02"));
        asked["cycles"]![0]!["deadlines"]!.AsArray().Add(
            new JsonObject { ["level"] = "ministry", ["rule"] = new JsonObject { ["months"] = 0, ["day"] = 18 } });
    }

    private static void TooManyCells(JsonObject asked)
    {
        var elements = asked["tables"]![0]!["elements"]!.AsArray();
        for (var element = 0; element < 11; element++)
        {
            var broken = Element($"goods-{element}", "H", "G");
            broken["categories"] = new JsonArray([.. Enumerable.Range(0, 100).Select(each => new JsonObject { ["code"] = $"c{each}", ["name"] = Text("h", "g") })]);
            elements.Add(broken);
        }
    }

    private static async Task ImportCommunesAsync(ReportingHost reporting, int count)
    {
        const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n";
        var rows = Enumerable.Range(1, count).Select(number => $"H26.{number},Đơn vị {number},Unit {number},other,H26,,,,2016-01-01,,,test,true,");
        using var content = new StringContent(Header + string.Join('\n', rows), System.Text.Encoding.UTF8, "text/csv");
        (await reporting.Operator.SendAsync(HttpMethod.Post, "api/reporting/agencies/import", content)).Expect(200);
    }
}
