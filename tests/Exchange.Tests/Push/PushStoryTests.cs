using System.Net;
using System.Text.Json.Nodes;
using EGov.Exchange.EdXml;
using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;

namespace EGov.Exchange.Tests.Push;

/// <summary>What comes for an agency is sent to its system.</summary>
public sealed class PushStoryTests
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task What_comes_is_sent_signed_in_the_mailboxes_order_and_has_arrived_then()
    {
        await using var world = await PushWorld.StartAsync();

        var sent = await world.SendManyAsync(12);

        Assert.Equal(sent, world.Receiver.DocumentsAt(PushWorld.FinanceHost));
        Assert.All(world.Receiver.All, each => Assert.True(each.IsSignedWith(Receiver.Secret)));
        Assert.All(world.Receiver.All.Where(each => each.Json["ping"] is not null), each => Assert.EndsWith("+07:00", each.Json["at"]!.GetValue<string>(), StringComparison.Ordinal));
        var first = world.Receiver.All[0];
        Assert.Equal($"delivery-{sent[0]}-G12-{first.Json["position"]!.GetValue<string>()}", first.Id);
        Assert.Equal("Văn bản 101", first.Json["head"]!["subject"]!.GetValue<string>());
        Assert.Equal($"/api/documents/{sent[0]}/packet", first.Json["packet"]!.GetValue<string>());
        Assert.Equal("done", await world.TransportOfAsync(sent[0]));
        Assert.Equal("01", (await world.Axis.SystemOf("G12").GetAsync($"/api/mailbox/{sent[0]}"))["state"]);
    }

    [Fact]
    public async Task Nothing_is_lost_while_a_system_is_down_for_a_week_and_urgent_ones_come_first_afterwards()
    {
        await using var world = await PushWorld.StartAsync();
        world.Receiver.Answer = _ => new(HttpStatusCode.ServiceUnavailable);
        var sent = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            sent.AddRange(await world.SendManyAsync(2));
            await world.AdvanceAsync(TimeSpan.FromDays(1));
        }

        var urgent = await world.SendAsync(Priority.Urgent);
        await world.SettleAsync();
        var tries = world.Receiver.All.Count;
        world.Receiver.Answer = _ => new(HttpStatusCode.OK);
        await world.AdvanceAsync(AWhile);

        Assert.Equal([urgent, .. sent], world.Receiver.DocumentsAt(PushWorld.FinanceHost));
        Assert.Equal(sent.Count + 1, world.Receiver.Taken.Select(each => each.Id).Distinct().Count());
        // Tried for ten minutes with growing pauses, then at most about each quarter of an hour.
        Assert.InRange(tries, 7 * 24 * 4, 7 * 24 * 6);
        Assert.Equal("closed", (await world.StateAsync())["circuit"]);
    }

    [Fact]
    public async Task A_system_that_is_down_holds_up_no_other()
    {
        await using var world = await PushWorld.StartAsync();
        world.Targets.Connect("science", "G09");
        world.Receiver.Answer = sent => new(sent.Host == PushWorld.FinanceHost ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);

        var sent = await world.SendAsync(Priority.Normal, Letters.Finance, "000.00.00.G09");
        await world.SettleAsync();

        Assert.Equal([sent], world.Receiver.DocumentsAt("science.example"));
        Assert.Empty(world.Receiver.DocumentsAt(PushWorld.FinanceHost));
        Assert.Equal("initial", await world.TransportOfAsync(sent));
    }

    [Fact]
    public async Task A_system_that_asks_to_be_left_alone_is()
    {
        await using var world = await PushWorld.StartAsync();
        world.Receiver.Answer = _ => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromMinutes(30)) } };
        await world.SendManyAsync(1);

        await world.AdvanceAsync(TimeSpan.FromMinutes(29));
        Assert.Single(world.Receiver.All);
        await world.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, world.Receiver.All.Count);
    }

    [Fact]
    public async Task A_packet_that_is_refused_again_and_again_is_set_apart_and_sent_again_when_somebody_asks()
    {
        await using var world = await PushWorld.StartAsync();
        string? poison = null;
        world.Receiver.Answer = sent => sent.Document == poison
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("Số văn bản trùng") }
            : new(HttpStatusCode.OK);
        poison = await world.SendAsync();
        var others = await world.SendManyAsync(2);
        await world.AdvanceAsync(AWhile);

        Assert.Equal(PushChannel.MostRefusals, world.Receiver.All.Count(sent => sent.Document == poison));
        Assert.Equal(others, world.Receiver.DocumentsAt(PushWorld.FinanceHost));
        Assert.Equal("fail", await world.TransportOfAsync(poison));
        var state = await world.StateAsync();
        Assert.Equal(("closed", "0", "1"), (state["circuit"], state["waiting"], state["setApart"]));
        Assert.Contains("Số văn bản trùng", state.Json["lastFailure"]!["error"]!.GetValue<string>(), StringComparison.Ordinal);
        var alert = Assert.Single((await world.Leader.GetAsync("/api/exchange/alerts")).Expect(200).Json["items"]!.AsArray())!;
        Assert.Equal(("deliverySetApart", poison), (alert["kind"]!.GetValue<string>(), alert["document"]!.GetValue<string>()));

        world.Receiver.Answer = _ => new(HttpStatusCode.OK);
        (await world.Leader.PostAsync($"/api/exchange/systems/{PushWorld.Finance}/push/resend", $$"""{"document":"{{poison}}"}""")).Expect(200);
        await world.SettleAsync();

        Assert.Equal([.. others, poison], world.Receiver.DocumentsAt(PushWorld.FinanceHost));
        Assert.Empty((await world.Leader.GetAsync("/api/exchange/alerts")).Json["items"]!.AsArray());
        var again = await world.Leader.PostAsync($"/api/exchange/systems/{PushWorld.Finance}/push/resend", $$"""{"document":"{{poison}}"}""");
        Assert.Equal((409, "EXCHANGE-4502"), (again.Status, again.Code));
    }

    [Fact]
    public async Task A_system_that_refuses_all_is_taken_for_one_that_is_down()
    {
        await using var world = await PushWorld.StartAsync();
        world.Receiver.Answer = _ => new(HttpStatusCode.NotFound);
        var sent = await world.SendManyAsync(8);
        await world.AdvanceAsync(TimeSpan.FromDays(2));

        var state = await world.StateAsync();
        Assert.Equal(("open", "5", "3"), (state["circuit"], state["waiting"], state["setApart"]));

        world.Receiver.Answer = _ => new(HttpStatusCode.OK);
        await world.AdvanceAsync(AWhile);
        Assert.Equal(sent.Skip(3), world.Receiver.DocumentsAt(PushWorld.FinanceHost));
    }

    [Fact]
    public async Task Somebody_is_told_each_day_of_a_system_that_takes_nothing_until_it_does()
    {
        await using var world = await PushWorld.StartAsync();
        world.Receiver.Answer = _ => new(HttpStatusCode.BadGateway);
        await world.SendManyAsync(1);
        await world.AdvanceAsync(TimeSpan.FromMinutes(50));
        Assert.Empty((await world.Operator.GetAsync("/api/exchange/alerts")).Json["items"]!.AsArray());

        await world.AdvanceAsync(TimeSpan.FromMinutes(40));
        var alert = await AlertAsync(world);
        Assert.Equal(("pushStalled", PushWorld.Finance), (alert["kind"]!.GetValue<string>(), alert["system"]!.GetValue<string>()));
        var path = $"/api/exchange/alerts/{alert["id"]}/acknowledge";
        Assert.Equal(428, (await world.Leader.PostAsync(path, null)).Status);
        (await world.Leader.PostAsync(path, null, etag: $"\"{alert["version"]}\"")).Expect(200);
        await world.SettleAsync();
        Assert.NotNull((await AlertAsync(world))["acknowledgedBy"]);

        await world.AdvanceAsync(TimeSpan.FromHours(25));
        alert = await AlertAsync(world);
        Assert.Null(alert["acknowledgedBy"]);
        Assert.Equal(1, alert["rounds"]!.GetValue<int>());
        Assert.Equal(2, await world.CountAsync<PushStalled>());

        world.Receiver.Answer = _ => new(HttpStatusCode.OK);
        await world.AdvanceAsync(AWhile);
        Assert.Empty((await world.Operator.GetAsync("/api/exchange/alerts")).Json["items"]!.AsArray());
        Assert.Equal((1, 1), (await world.CountAsync<PushInterrupted>(), await world.CountAsync<PushResumed>()));
        var over = await world.Leader.PostAsync(path, null, etag: $"\"{alert["version"]!.GetValue<int>() + 1}\"");
        Assert.Equal((409, "EXCHANGE-4503"), (over.Status, over.Code));
    }

    [Fact]
    public async Task A_test_says_what_the_system_answered_and_lets_what_waits_go_on_at_once()
    {
        await using var world = await PushWorld.StartAsync();
        world.Receiver.Answer = _ => new(HttpStatusCode.ServiceUnavailable);
        var sent = await world.SendManyAsync(1);
        await world.AdvanceAsync(TimeSpan.FromHours(1));
        var path = $"/api/exchange/systems/{PushWorld.Finance}/push/test";

        var down = (await world.Leader.PostAsync(path, null)).Expect(200);
        Assert.Equal(("false", "503", "HTTP 503"), (down["taken"], down["status"], down["error"]));

        world.Receiver.Answer = _ => new(HttpStatusCode.OK);
        var up = (await world.Leader.PostAsync(path, null)).Expect(200);
        Assert.Equal(("true", "200"), (up["taken"], up["status"]));
        await world.SettleAsync();
        Assert.Equal(sent[0], world.Receiver.Taken[^1].Document);
        Assert.All(world.Receiver.All, each => Assert.True(each.IsSignedWith(Receiver.Secret)));
    }

    [Fact]
    public async Task Packets_themselves_are_sent_to_a_system_that_wants_them()
    {
        await using var world = await PushWorld.StartAsync(sendsPacket: true);

        var id = await world.SendAsync();
        await world.SettleAsync();

        var sent = Assert.Single(world.Receiver.Taken);
        Assert.Equal(("application/xml", id), (sent.MediaType, sent.Named));
        Assert.Equal(await world.Axis.SystemOf("G12").DownloadAsync($"/api/documents/{id}/packet?original=true"), sent.Body);
        Assert.True(sent.IsSignedWith(Receiver.Secret));
    }

    [Fact]
    public async Task While_a_secret_is_renewed_both_are_good()
    {
        await using var world = await PushWorld.StartAsync();
        var fresh = "another thirty-two bytes of both"u8.ToArray();
        world.Targets.Secrets.Insert(0, fresh);

        await world.SendManyAsync(1);

        var sent = Assert.Single(world.Receiver.Taken);
        Assert.True(sent.IsSignedWith(fresh) && sent.IsSignedWith(Receiver.Secret));
        Assert.False(sent.IsSignedWith("nobody's"u8.ToArray()));
    }

    [Fact]
    public async Task What_waited_before_its_push_was_turned_on_is_sent_too()
    {
        await using var world = await PushWorld.StartAsync(isOn: false);
        var sent = await world.SendManyAsync(2);
        await world.AdvanceAsync(AWhile);
        Assert.Empty(world.Receiver.All);
        Assert.Equal("2", (await world.StateAsync())["waiting"]);

        world.Targets.Connect(PushWorld.Finance, "G12");
        await world.AdvanceAsync(AWhile);
        Assert.Equal(sent, world.Receiver.DocumentsAt(PushWorld.FinanceHost));

        world.Targets.Connect(PushWorld.Finance, "G12", isOn: false);
        await world.SendManyAsync(1);
        world.Targets.Connect(PushWorld.Finance, "G12");
        sent = [.. sent, .. await world.SendManyAsync(1)];
        Assert.Equal(4, world.Receiver.Taken.Count);
    }

    [Fact]
    public async Task Only_leaders_of_the_agency_and_operators_see_how_it_goes()
    {
        await using var world = await PushWorld.StartAsync();
        var path = $"/api/exchange/systems/{PushWorld.Finance}/push";
        var stranger = world.Axis.ClientOf(new("leader-g09", [EGov.Platform.Access.Callers.Leader], "G09"));

        Assert.Equal(200, (await world.Operator.GetAsync(path)).Status);
        Assert.Equal(404, (await stranger.GetAsync(path)).Status);
        Assert.Equal(404, (await stranger.PostAsync($"{path}/test", null)).Status);
        Assert.Equal(404, (await stranger.PostAsync($"{path}/resend", """{"document":"x"}""")).Status);
        Assert.Equal(403, (await world.Axis.ClerkOf("G12").GetAsync(path)).Status);
        Assert.Equal(404, (await world.Leader.GetAsync("/api/exchange/systems/nobody/push")).Status);
        Assert.Equal(404, (await world.Leader.PostAsync($"{path}/resend", """{"document":"no / name"}""")).Status);
    }

    private static async Task<JsonNode> AlertAsync(PushWorld world) =>
        Assert.Single((await world.Leader.GetAsync("/api/exchange/alerts")).Expect(200).Json["items"]!.AsArray())!;
}
