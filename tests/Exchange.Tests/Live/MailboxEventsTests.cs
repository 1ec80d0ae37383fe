using EGov.Exchange.Live;
using EGov.Exchange.Tests.Push;
using EGov.Platform.Access;
using EGov.Portal.Tests.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Live;

/// <summary>People and systems that look on while things come into their agency's mailbox.</summary>
public sealed class MailboxEventsTests
{
    [Fact]
    public async Task Who_looks_on_is_told_of_what_comes_and_changes_after_their_place()
    {
        await using var world = await PushWorld.StartAsync(isOn: false);
        var clerk = world.Axis.ClerkOf("G12");
        var before = (await clerk.GetAsync("/api/mailbox/events")).Expect(200);
        Assert.Equal("mailbox", Assert.Single(before.Json["items"]!.AsArray())!["what"]!.GetValue<string>());
        var place = before["last"];
        Assert.Empty((await clerk.GetAsync($"/api/mailbox/events?after={place}")).Json["items"]!.AsArray());

        var sent = (await world.SendManyAsync(1))[0];
        var told = Assert.Single((await clerk.GetAsync($"/api/mailbox/events?after={place}")).Json["items"]!.AsArray())!;
        Assert.Equal(("placed", sent), (told["what"]!.GetValue<string>(), told["document"]!.GetValue<string>()));
        Assert.Single((await clerk.GetAsync("/api/mailbox")).Json["items"]!.AsArray());

        var delivery = await clerk.GetAsync($"/api/mailbox/{sent}");
        (await clerk.PostAsync($"/api/mailbox/{sent}/acknowledge", "{}", etag: delivery.ETag)).Expect(200);
        await world.SettleAsync();
        var more = (await clerk.GetAsync($"/api/mailbox/events?after={told["sequence"]}")).Json["items"]!.AsArray();
        Assert.Contains(more, change => change!["what"]!.GetValue<string>() == "reported");
        Assert.DoesNotContain(more, change => change!["what"]!.GetValue<string>() == "told");
    }

    [Fact]
    public async Task Who_comes_back_after_long_is_told_to_read_it_all()
    {
        await using var world = await PushWorld.StartAsync(isOn: false);
        var clerk = world.Axis.ClerkOf("G12");
        var place = (await clerk.GetAsync("/api/mailbox/events"))["last"];
        await world.AdvanceAsync(TimeSpan.FromHours(3));
        await world.SendManyAsync(2);

        var told = Assert.Single((await clerk.GetAsync($"/api/mailbox/events?after={place}")).Json["items"]!.AsArray())!;
        Assert.Equal("mailbox", told["what"]!.GetValue<string>());

        var news = world.Axis.Services.GetRequiredService<MailboxNews>();
        for (var each = 0; each < 150; each++)
        {
            await news.TellAsync("G12", $"document-{each}", "placed", 2, default);
        }

        Assert.Equal("mailbox", Assert.Single(await news.ReadAsync("G12", told["sequence"]!.GetValue<long>(), default)).Name);
        var last = (await news.ReadAsync("G12", 0, default))[0].Sequence;
        Assert.Equal(99, (await news.ReadAsync("G12", last - 99, default)).Count);
        await news.TellAsync("G12", "document-149", "placed", 2, default);
        Assert.Empty(await news.ReadAsync("G12", last, default));
    }

    [Fact]
    public async Task Nothing_is_kept_of_mailboxes_at_which_nobody_looks_and_nobody_looks_at_anothers()
    {
        await using var world = await PushWorld.StartAsync(isOn: false);
        var stranger = world.Axis.ClerkOf("G09");
        var place = (await stranger.GetAsync("/api/mailbox/events"))["last"];

        await world.SendManyAsync(1);

        Assert.Empty((await stranger.GetAsync($"/api/mailbox/events?after={place}")).Json["items"]!.AsArray());
        Assert.False(await world.Axis.Services.GetRequiredService<MailboxNews>().IsFollowedAsync("G12", default));
        var nobody = world.Axis.ClientOf(new Caller("an", [Callers.Citizen], null));
        Assert.Equal(403, (await nobody.GetAsync("/api/mailbox/events")).Status);
        Assert.Equal(400, (await stranger.GetAsync("/api/mailbox/events?wait=21")).Status);
    }

    [Fact]
    public async Task A_stream_begins_with_its_place_and_tells_what_came_while_it_was_away()
    {
        await using var world = await PushWorld.StartAsync(isOn: false);
        var token = world.Axis.TokenOf(new Caller("clerk-g12", [Callers.Official], "G12"));
        Dictionary<string, string> first;
        using (var stream = await EventStreamReader.OpenAsync(world.Axis.Host.CreateClient(), "api/mailbox/events", token))
        {
            first = await stream.UntilAsync("mailbox");
        }

        var sent = (await world.SendManyAsync(1))[0];
        using var resumed = await EventStreamReader.OpenAsync(
            world.Axis.Host.CreateClient(), "api/mailbox/events", token, long.Parse(first["id"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(sent, (await resumed.UntilAsync("placed"))["data"], StringComparison.Ordinal);
    }
}
