using EGov.Exchange.Tests.Exchanges;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Statistics;

/// <summary>What two agencies exchanged, as sums.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public async Task An_agency_sees_what_it_sent_what_became_of_it_and_what_it_received()
    {
        await using var axis = await ExchangeHost.StartAsync();
        await ExchangedAsync(axis);

        var office = (await axis.ClerkOf("G22").GetAsync("/api/exchange/statistics?from=2026-01-01&to=2026-01-31&by=day")).Expect(200);
        var finance = (await axis.ClerkOf("G12").GetAsync("/api/exchange/statistics?from=2026-01-01&to=2026-01-31&by=kind")).Expect(200);

        Assert.Equal(["2026-01-05"], office.Json["groups"]!.AsArray().Select(group => $"{group!["key"]}"));
        Assert.Equal("2 2 0 2", Of(office, "sent", "count", "recipients", "askedBack", "signed.forInformation"));
        Assert.Equal("2 1 1 0 60 0", Of(office, "atRecipients", "count", "states.03", "states.00", "answeredLate", "minutesToAnswer", "finished"));
        Assert.Equal("0", Of(office, "received", "count"));
        Assert.Equal(["CV"], finance.Json["groups"]!.AsArray().Select(group => $"{group!["key"]}"));
        Assert.Equal("2 1 1 60", Of(finance, "received", "count", "states.03", "answeredInTime", "minutesToAnswer"));
        Assert.Equal("0", Of(finance, "sent", "count"));
    }

    [Fact]
    public async Task An_operator_sees_the_whole_axis_or_an_agency_and_an_official_no_other_agency()
    {
        await using var axis = await ExchangeHost.StartAsync();
        await ExchangedAsync(axis);
        var operators = axis.ClientOf(new Caller("ops", [Callers.Operator], null));

        var all = (await operators.GetAsync("/api/exchange/statistics?from=2026-01-01&to=2026-12-31&by=year")).Expect(200);
        var kinds = (await operators.GetAsync("/api/exchange/statistics?from=2026-01-01&to=2026-01-31&by=kind")).Expect(200);
        var one = (await operators.GetAsync("/api/exchange/statistics?from=2026-01-01&to=2026-01-31&agency=G12")).Expect(200);

        Assert.Equal(("2", "2 1"), (Of(all, "sent", "count"), Of(all, "atRecipients", "count", "answeredInTime")));
        Assert.Null(all.Json["total"]!["received"]);
        Assert.Equal("CV", $"{Assert.Single(kinds.Json["groups"]!.AsArray())!["key"]}");
        Assert.Equal("2", Of(one, "received", "count"));
        Assert.Equal("EXCHANGE-4410", (await operators.GetAsync("/api/exchange/statistics?from=2026-01-02&to=2026-01-31&by=kind")).Code);
        Assert.Equal(404, (await operators.GetAsync("/api/exchange/statistics?agency=nobody")).Status);
        Assert.Equal(404, (await axis.ClerkOf("G22").GetAsync("/api/exchange/statistics?agency=G12")).Status);
    }

    [Theory]
    [InlineData("from=2026-02-01&to=2026-01-01")]
    [InlineData("from=2025-01-01&to=2026-01-02")]
    [InlineData("from=2026-02-30")]
    [InlineData("by=week")]
    public async Task What_is_no_period_or_no_grouping_is_refused(string question)
    {
        await using var axis = await ExchangeHost.StartAsync();

        Assert.Equal(400, (await axis.ClerkOf("G12").GetAsync($"/api/exchange/statistics?{question}")).Status);
    }

    [Fact]
    public async Task Statistics_are_a_file_with_a_line_for_each_group_and_the_total()
    {
        await using var axis = await ExchangeHost.StartAsync();
        await ExchangedAsync(axis);

        var file = (await axis.ClerkOf("G12").GetAsync("/api/exchange/statistics.csv?from=2026-01-01&to=2026-01-31&by=kind", "vi")).Expect(200);

        var lines = file.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/csv", file.MediaType);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Loại văn bản,Văn bản gửi đi,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Công văn,0,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",2,1,0,0,1,0,0,0,1,0,0,60.0,0,0,,0,0", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task Anyone_sees_how_much_is_exchanged_and_no_agency()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var nothing = (await axis.Anonymous.GetAsync("/api/exchange/counters")).Expect(200);
        Assert.Equal("0 0 0 0 0 ", Text(nothing));
        await ExchangedAsync(axis);
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("2 2 2 2 2 100", Text(await axis.Anonymous.GetAsync("/api/exchange/counters")));
        await axis.AdvanceToAsync(new DateTimeOffset(2026, 2, 2, 8, 0, 0, TimeSpan.FromHours(7)));
        await axis.Host.SettleAsync();

        // By then what nobody answered was reminded of.
        Assert.Equal("0 0 2 2 2 50", Text(await axis.Anonymous.GetAsync("/api/exchange/counters")));

        static string Text(Answer answer) => string.Join(
            ' ', new[] { "today", "thisMonth", "thisYear", "total", "agencies", "answeredInTimePercent" }.Select(name => $"{answer.Json[name]}"));
    }

    /// <summary>Two documents are sent at eight; one of them is taken at nine.</summary>
    private static async Task ExchangedAsync(ExchangeHost axis)
    {
        var ids = new List<string>();
        foreach (var number in new[] { "15", "16" })
        {
            var sent = await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, number, $"Số {number}", Letters.Finance));
            ids.Add(sent.Expect(201)["id"]);
        }

        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(TimeSpan.FromHours(1));
        var clerk = axis.ClerkOf("G12");
        var opened = await clerk.GetAsync($"/api/mailbox/{ids[0]}");
        (await clerk.PostAsync($"/api/mailbox/{ids[0]}/acknowledge", """{"unit":"Văn phòng"}""", etag: opened.ETag)).Expect(200);
        await axis.Host.SettleAsync();
    }

    private static string Of(Answer answer, string side, params string[] figures) => string.Join(
        ' ',
        figures.Select(figure => figure.Split('.').Aggregate(answer.Json["total"]![side], (node, name) => node![name])!.ToString()));
}
