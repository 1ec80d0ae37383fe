using EGov.Exchange.Drafts;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>What is issued is sent by the morning of the next working day (Decision 28/2018/QĐ-TTg, article 6.2), or somebody hears of it again and again.</summary>
public sealed class DraftReminderTests
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    [Fact]
    public async Task Who_does_not_send_what_was_signed_on_Monday_is_reminded_on_Tuesday_noon_then_the_leader_too()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync())["id"];
        (await play.NumberAsync(id)).Expect(200);
        var signed = (await play.SignAsync(id)).Expect(200);
        Assert.Equal("2026-01-06T12:00:00+07:00", signed["sendBy"]);

        await axis.AdvanceToAsync(new(2026, 1, 6, 11, 59, 0, Vietnam));
        Assert.Empty(await play.ListedAsync("overdue"));
        await axis.AdvanceToAsync(new(2026, 1, 6, 12, 1, 0, Vietnam));
        Assert.Equal([id], await play.ListedAsync("overdue"));
        await axis.AdvanceToAsync(new(2026, 1, 7, 18, 0, 0, Vietnam));
        Assert.Equal([false, true], (await RemindersAsync(axis, id)).Select(reminder => reminder.ToLeader));

        (await play.SealAsync(id)).Expect(200);
        (await play.SendAsync(id)).Expect(201);
        await axis.Host.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Empty(await play.ListedAsync("overdue"));
        Assert.Equal([id], await play.ListedAsync("sent"));
        Assert.Equal(2, (await RemindersAsync(axis, id)).Count);
    }

    [Fact]
    public async Task What_is_urgent_is_to_be_sent_at_once()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync(body => body["priority"] = "urgent"))["id"];
        (await play.NumberAsync(id)).Expect(200);
        (await play.SignAsync(id)).Expect(200);
        await axis.Host.SettleAsync();

        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal([id], await play.ListedAsync("overdue"));
    }

    [Fact]
    [Trait("Run", "long")]
    public async Task What_nobody_has_issued_is_nobodys_debt_and_what_was_discarded_neither()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var (first, second) = ((await play.CreateAsync())["id"], (await play.CreateAsync())["id"]);
        (await play.NumberAsync(first)).Expect(200);
        (await play.NumberAsync(second)).Expect(200);
        (await play.SignAsync(second)).Expect(200);
        (await play.DiscardAsync(second)).Expect(200);

        await axis.Host.Clock.Advance(TimeSpan.FromDays(9));

        Assert.Empty(await play.ListedAsync("overdue"));
        Assert.Equal([second], await play.ListedAsync("discarded"));
    }

    private static async Task<IReadOnlyList<DraftReminded>> RemindersAsync(ExchangeHost axis, string id)
    {
        var aggregate = OutgoingDocument.AggregateId(id);
        var last = await EventJournal.PublishedAsync(axis.Stores, aggregate, default);
        var events = await EventJournal.ReadAsync(axis.Stores, aggregate, 1, last, default);
        return [.. events.Select(EventTypes.FromRecord<DraftEvent>).OfType<DraftReminded>()];
    }
}
