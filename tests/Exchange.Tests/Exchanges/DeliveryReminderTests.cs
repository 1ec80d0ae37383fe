using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>When a recipient is reminded of an answer that it owes (<c>data/law/exchange/answer-times.json</c>), and where that is seen.</summary>
public sealed class DeliveryReminderTests
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    [Fact]
    public async Task Who_does_not_answer_is_reminded_at_the_end_of_the_day_and_of_each_working_day_after_it_until_it_answers()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "70", "Chờ trả lời", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        Assert.Equal([], await OverdueAsync(axis));

        // Monday to Sunday: of the days off nobody is reminded; the Saturday is worked instead of 2 January.
        await axis.AdvanceToAsync(new(2026, 1, 11, 12, 0, 0, Vietnam));

        Assert.Equal(["1 05 17:00", "2 06 17:00", "3 07 17:00", "4 08 17:00", "5 09 17:00", "6 10 17:00"], await RemindersAsync(axis, id));
        Assert.Equal([id], await OverdueAsync(axis));
        var opened = (await axis.ClerkOf("G12").GetAsync($"/api/mailbox/{id}")).Expect(200);
        Assert.Equal(("6", "true"), (opened["overdue"], opened.Json["remindsLeader"]!.ToJsonString()));

        (await axis.ClerkOf("G12").PostAsync($"/api/mailbox/{id}/acknowledge", "{}", etag: opened.ETag)).Expect(200);
        await axis.AdvanceToAsync(new(2026, 1, 16, 12, 0, 0, Vietnam));
        Assert.Equal([], await OverdueAsync(axis));
        Assert.Equal(6, (await RemindersAsync(axis, id)).Count);
    }

    [Fact]
    public async Task The_leader_is_named_from_the_second_reminder_on()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "71", "Hai lần", Letters.Finance))).Expect(201)["id"];
        await axis.Host.SettleAsync();
        var told = new List<string>();
        foreach (var day in (int[])[5, 6])
        {
            await axis.AdvanceToAsync(new(2026, 1, day, 17, 1, 0, Vietnam));
            var delivery = (await axis.SystemOf("G12").GetAsync($"/api/mailbox/{id}")).Expect(200);
            told.Add($"{delivery["overdue"]} {delivery.Json["remindsLeader"]!.ToJsonString()}");
        }

        Assert.Equal(["1 false", "2 true"], told);
    }

    [Fact]
    public async Task Of_an_urgent_one_every_half_hour_at_any_hour()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var urgent = Letters.Message(Letters.Office, "72", "Hỏa tốc", Letters.Finance) with { Other = new() { Priority = EGov.Exchange.EdXml.Priority.Express } };
        var packet = await Letters.PacketAsync(urgent, [new("1", "cong-van.txt", () => new MemoryStream("Khẩn"u8.ToArray()))]);
        var id = (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), packet)).Expect(201)["id"];
        await axis.Host.SettleAsync();

        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(91));

        Assert.Equal(3, (await RemindersAsync(axis, id)).Count);
    }

    private static async Task<IReadOnlyList<string>> OverdueAsync(ExchangeHost axis) =>
        [.. (await axis.SystemOf("G12").GetAsync("/api/mailbox?only=overdue")).Expect(200).Json["items"]!.AsArray().Select(item => item!["document"]!.GetValue<string>())];

    /// <summary>Which reminders there were, and when: number, day and time in Viet Nam.</summary>
    private static async Task<IReadOnlyList<string>> RemindersAsync(ExchangeHost axis, string id)
    {
        var aggregate = Delivery.AggregateId(id, "G12");
        var events = await EventJournal.ReadAsync(axis.Stores, aggregate, 1, await EventJournal.PublishedAsync(axis.Stores, aggregate, default), default);
        return
        [
            .. events.Select(EventTypes.FromRecord<DeliveryEvent>).OfType<DeliveryReminded>()
                .Select(reminded => FormattableString.Invariant($"{reminded.Round} {reminded.At.ToOffset(Vietnam):dd HH:mm}")),
        ];
    }
}
