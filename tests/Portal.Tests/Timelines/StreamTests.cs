using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EGov.Portal.Tests.Timelines;

/// <summary>A timeline that is followed while others change the dossier, on two replicas in real time.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_on_either_replica_tells_within_a_second_what_was_written_through_whichever_and_resumes_after_its_last_event()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 2);
        var code = await portal.PaidAsync();
        var token = portal.Token(LivePortal.AnnaHerself);
        using var one = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token);
        using var two = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token);

        Assert.Equal("text/event-stream", one.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("2000", (await one.NextAsync())!["retry"]);
        Assert.Equal("1", (await one.UntilAsync("submitted"))["id"]);
        await one.UntilAsync("fee-paid");
        await two.UntilAsync("fee-paid");

        await portal.OfficerDoesAsync(code, "accept", null);
        var accepted = await one.UntilAsync("accepted");
        await two.UntilAsync("accepted");

        // A machine that has other work delays a change now and then, not most of them.
        var delays = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            delays.Add(await DelayAsync("suspend", "suspended"));
            delays.Add(await DelayAsync("resume", "resumed"));
        }

        Assert.InRange(delays.Order().ElementAt(delays.Count / 2), 0, 1000);

        var told = JsonNode.Parse(accepted["data"])!;
        Assert.Equal("officer", told["by"]!.GetValue<string>());
        Assert.Contains("+07:00", told["at"]!.GetValue<string>(), StringComparison.Ordinal);

        var last = long.Parse(accepted["id"], System.Globalization.CultureInfo.InvariantCulture);
        using var resumed = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token, last - 1);
        await resumed.NextAsync();
        Assert.Equal(accepted, await resumed.NextAsync());

        async Task<long> DelayAsync(string transition, string what)
        {
            await portal.OfficerDoesAsync(code, transition, transition == "suspend" ? """{"reason":"The archive is closed"}""" : null);
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(one.UntilAsync(what), two.UntilAsync(what));
            return watch.ElapsedMilliseconds;
        }
    }

    [Fact]
    public async Task A_list_that_waits_answers_as_soon_as_there_is_news()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 2);
        var code = await portal.PaidAsync();
        var before = await ReadUntilAsync(portal, code, "fee-paid");

        var waiting = portal.Anna.GetAsync($"api/dossiers/{code}/events?after={before}&wait=20");
        var watch = Stopwatch.StartNew();
        await portal.OfficerDoesAsync(code, "accept", null);

        Assert.Equal("accepted", (await waiting).Expect(200).Json["items"]![0]!["what"]!.GetValue<string>());
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
    }

    [Fact]
    public async Task A_list_without_news_is_empty_when_its_time_is_up()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 1);
        var code = await portal.PaidAsync();

        var watch = Stopwatch.StartNew();
        var answer = (await portal.Anna.GetAsync($"api/dossiers/{code}/events?after=500&wait=1")).Expect(200);

        Assert.Empty(answer.Json["items"]!.AsArray());
        Assert.Equal("500", answer["after"]);
        Assert.InRange(watch.ElapsedMilliseconds, 900, 5000);
    }

    [Fact]
    public async Task One_listener_too_many_is_told_to_come_back()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 1, mostListeners: 2);
        var code = await portal.PaidAsync();
        var token = portal.Token(LivePortal.AnnaHerself);
        using var one = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token);
        using var two = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token);
        await one.UntilAsync("submitted");
        await two.UntilAsync("submitted");

        using var three = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", token);

        Assert.Equal(503, (int)three.Answer.StatusCode);
        Assert.Equal("10", three.Answer.Headers.RetryAfter!.ToString());
        Assert.Contains("EGOV-1201", await three.RestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_stops_waits_for_no_stream_and_no_list()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 1);
        var code = await portal.PaidAsync();
        using var stream = await EventStreamReader.OpenAsync(portal.CreateClient(), $"api/dossiers/{code}/events", portal.Token(LivePortal.AnnaHerself));
        await stream.UntilAsync("fee-paid");
        var waiting = portal.Anna.GetAsync($"api/dossiers/{code}/events?after=500&wait=20");
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);

        var watch = Stopwatch.StartNew();
        await portal.StopAsync();

        Assert.InRange(watch.ElapsedMilliseconds, 0, 8000);
        (await waiting).Expect(200);
        while (await stream.NextAsync() is not null)
        {
            Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
        }
    }

    [Fact]
    public async Task A_stream_ends_with_the_token_that_opened_it()
    {
        await using var portal = await LivePortal.StartAsync(replicas: 1);
        var code = await portal.PaidAsync();
        using var stream = await EventStreamReader.OpenAsync(
            portal.CreateClient(), $"api/dossiers/{code}/events", portal.Token(LivePortal.AnnaHerself, TimeSpan.FromSeconds(3)));

        var watch = Stopwatch.StartNew();
        while (await stream.NextAsync() is not null)
        {
            Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
        }

        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    private static async Task<string> ReadUntilAsync(LivePortal portal, string code, string what)
    {
        var after = "0";
        while (true)
        {
            var page = (await portal.Anna.GetAsync($"api/dossiers/{code}/events?after={after}&wait=10")).Expect(200);
            after = page["after"];
            if (page.Json["items"]!.AsArray().Any(item => item!["what"]!.GetValue<string>() == what))
            {
                return after;
            }
        }
    }
}
