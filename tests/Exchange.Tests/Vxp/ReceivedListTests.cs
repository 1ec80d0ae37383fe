using System.Text.Json.Nodes;
using EGov.Exchange.EdXml;
using EGov.Exchange.Tests.Vxp.Support;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>What a client sees in its list, with all that earlier calls have left in its headers.</summary>
public sealed class ReceivedListTests
{
    [Fact]
    public async Task Urgent_documents_come_first_and_then_the_order_of_the_mailbox()
    {
        await using var axis = await VxpAxis.StartAsync();
        var (first, second, urgent) = (await SentAsync(axis, "40"), await SentAsync(axis, "41"), await SentAsync(axis, "42", Priority.Express));
        var city = axis.ClientOf("H26");

        Assert.Equal([urgent, first, second], Ids(await city.ReceivedAsync()));
        Assert.Equal([first], Ids(await city.ReceivedAsync("edoc", ("pageSize", "1"), ("pageIndex", "2"))));
        Assert.Equal([second], Ids(await city.ReceivedAsync("edoc", ("pageSize", "2"), ("pageIndex", "2"))));
        (await city.PostAsync("getReceivedEdocList", ("pageSize", "1001"))).Refused("20", "EXCHANGE-4312");
        (await city.PostAsync("getReceivedEdocList", ("pageSize", "1000"), ("pageIndex", "21"))).Refused("20", "EXCHANGE-4312");
    }

    [Fact]
    public async Task A_state_that_an_earlier_call_left_behind_hides_nothing()
    {
        await using var axis = await VxpAxis.StartAsync();
        var (first, second) = (await SentAsync(axis, "43"), await SentAsync(axis, "44"));
        var city = axis.ClientOf("H26");

        await city.PacketAsync(first);
        (await city.UpdateAsync(first, "done")).Done();
        await axis.SettleAsync();

        Assert.Equal([second], Ids(await city.ReceivedAsync()));
        Assert.Equal([second], Ids(await city.ReceivedAsync("edoc", ("pageSize", "10"), ("pageIndex", "1"))));
        var fresh = axis.ClientOf("H26");
        Assert.Equal([first], Ids(await fresh.ReceivedAsync("edoc", ("status", "done"), ("pageSize", "10"))));
        Assert.Equal([second], Ids(await fresh.ReceivedAsync("edoc", ("status", "initial"))));
        (await fresh.PostAsync("getReceivedEdocList", ("status", "lost"))).Refused("20", "EXCHANGE-4311");
    }

    [Fact]
    public async Task A_document_that_an_earlier_call_fetched_is_not_the_one_that_is_reported_or_fetched_now()
    {
        await using var axis = await VxpAxis.StartAsync();
        var (first, second) = (await SentAsync(axis, "45"), await SentAsync(axis, "46"));
        var city = axis.ClientOf("H26");

        await city.PacketAsync(first);
        (await city.UpdateAsync(first, "done")).Done();
        Assert.Contains("46/VP-TH", ((DocumentMessage)(await VxpLetters.ReadAsync(await city.PacketAsync(second))).Message).DocumentId!.Text, StringComparison.Ordinal);
        await city.PacketAsync(first);
        (await city.UpdateAsync(second, "fail")).Done();
        await axis.SettleAsync();

        var left = Assert.Single(await city.ReceivedAsync());
        Assert.Equal((second, "fail"), (left["docId"]!.GetValue<string>(), left["status"]!.GetValue<string>()));
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task A_period_shows_all_that_came_in_it_whatever_became_of_it()
    {
        await using var axis = await VxpAxis.StartAsync();
        var first = await SentAsync(axis, "47");
        (await axis.ClientOf("H26").UpdateAsync(first, "done")).Done();
        await axis.Host.Host.Clock.Advance(TimeSpan.FromDays(30));
        var second = await SentAsync(axis, "48");
        var city = axis.ClientOf("H26");

        Assert.Equal([first, second], Ids(await city.ReceivedAsync("edoc", ("fromDate", "01/01/2026 00:00:00"), ("toDate", "28/02/2026 23:59:59"))));
        Assert.Equal([first], Ids(await city.ReceivedAsync("edoc", ("toDate", "05/01/2026"))));
        Assert.Equal([second], Ids(await city.ReceivedAsync("edoc", ("fromDate", "06/01/2026"), ("toDate", "04/02/2026 23:00:00"))));
        (await city.PostAsync("getReceivedEdocList", ("fromDate", "2026-01-06"))).Refused("20", "EXCHANGE-4307");
        (await city.PostAsync("getReceivedEdocList", ("fromDate", "06/01/2024"))).Refused("20", "EXCHANGE-4309");
    }

    [Theory]
    [InlineData("01/01/0001", "05/01/0001")]
    [InlineData("01/12/9999", "31/12/9999")]
    [InlineData("01/12/9999 00:00:00", "31/12/9999 23:59:59")]
    public async Task A_period_at_an_end_of_the_calendar_is_refused_as_the_protocol_refuses(string from, string to)
    {
        await using var axis = await VxpAxis.StartAsync();

        (await axis.ClientOf("H26").PostAsync("getReceivedEdocList", ("fromDate", from), ("toDate", to))).Refused("20", "EXCHANGE-4307");
        (await axis.ClientOf("H26").PostAsync("getReceivedEdocList", ("toDate", from))).Refused("20", "EXCHANGE-4307");
    }

    [Fact]
    public async Task A_system_that_serves_the_agencies_below_fetches_for_them_too()
    {
        await using var axis = await VxpAxis.StartAsync();
        var ofCity = await SentAsync(axis, "49");
        var ofDepartment = await SentAsync(axis, "50", Priority.Normal, VxpAxis.Department);
        var ofBoth = await SentAsync(axis, "51", Priority.Urgent, VxpAxis.City, VxpAxis.Department);
        var city = axis.ClientOf("H26");

        var rows = await city.ReceivedAsync();
        Assert.Equal([ofBoth, ofBoth], Ids(rows).Take(2));
        Assert.Equal([VxpAxis.City, VxpAxis.Department], rows.Take(2).Select(row => row["to"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal([ofCity, ofDepartment], Ids(rows).Skip(2).OrderBy(id => id == ofDepartment));
        Assert.Equal(4, (int)(await city.PostAsync("countReceiveEdoc")).Done().Json["count"]!);
        Assert.Equal(4, (await city.ReceivedAsync("edoc", ("fromDate", "05/01/2026"))).Count);
        Assert.NotEmpty(await axis.ClientOf("H26").PacketAsync(ofDepartment));
        (await axis.ClientOf("H26").UpdateAsync(ofBoth, "done")).Done();
        (await axis.ClientOf("H26").UpdateAsync(ofDepartment, "done")).Done();
        await axis.SettleAsync();

        Assert.Equal([ofCity], Ids(await axis.ClientOf("H26").ReceivedAsync()));
        Assert.Empty(await axis.ClientOf("H14").ReceivedAsync());
    }

    [Fact]
    public async Task Lists_that_are_built_again_are_those_that_were_kept_up()
    {
        await using var axis = await VxpAxis.StartAsync();
        await SentAsync(axis, "53", Priority.Urgent, VxpAxis.City, VxpAxis.Department);
        var taken = await SentAsync(axis, "54", Priority.Normal, VxpAxis.Department);
        (await axis.ClientOf("H26").UpdateAsync(taken, "done")).Done();
        await axis.SettleAsync();
        var (waiting, all) = (await SeenAsync(axis), await SeenAsync(axis, ("fromDate", "05/01/2026")));

        foreach (var view in axis.Host.Services.GetServices<IView>())
        {
            await view.RebuildAsync(CancellationToken.None);
        }

        Assert.Equal((2, 3), (waiting.Count, all.Count));
        Assert.Equal(waiting, await SeenAsync(axis));
        Assert.Equal(all, await SeenAsync(axis, ("fromDate", "05/01/2026")));
    }

    private static async Task<IReadOnlyList<string>> SeenAsync(VxpAxis axis, params (string Name, string Value)[] more) =>
        [.. (await axis.ClientOf("H26").ReceivedAsync("edoc", more)).Select(row => row.ToJsonString())];

    [Fact]
    public async Task A_system_may_send_for_an_agency_below_its_own()
    {
        await using var axis = await VxpAxis.StartAsync();
        var letter = await VxpLetters.LetterAsync(VxpAxis.Department, "52", to: VxpAxis.Ministry);

        var docId = (await axis.ClientOf("H26").SendAsync(letter, VxpAxis.Department)).Done()["DocId"];

        Assert.Equal(("H26.13", "SYS.H26"), ((await axis.AcceptedAsync(docId)).Sender, (await axis.AcceptedAsync(docId)).System));
        Assert.Single((await axis.ClientOf("H26").PostAsync("getSentEdocList", ("docId", docId))).Done().Json["data"]!.AsArray());
        (await axis.ClientOf("G01").PostAsync("getSentEdocList", ("docId", docId))).Refused("20", "EXCHANGE-4310");
    }

    private static async Task<string> SentAsync(VxpAxis axis, string number, Priority priority = Priority.Normal, params string[] to)
    {
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, number, priority, to: to.Length > 0 ? to : [VxpAxis.City]);
        var docId = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();
        return docId;
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonNode> rows) => rows.Select(row => row["docId"]!.GetValue<string>());
}
