using System.Text;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Registers.Incoming;
using EGov.Exchange.Registers.Outgoing;
using EGov.Exchange.Statistics;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Registers;

/// <summary>Registers and sums say the same however the messages come, and after they were built again from the beginning; and they say what is.</summary>
public sealed class ExchangeViewsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Registers_built_again_equal_those_kept_up_to_date() => Check.One(
        Runs, Prop.ForAll(ToldExchanges.Any, history => RegistersAsync(history)));

    [Fact]
    public void Sums_built_again_equal_those_kept_up_to_date_and_count_what_is() => Check.One(
        Runs, Prop.ForAll(ToldExchanges.Any, history => SumsAsync(history)));

    private static async Task<bool> RegistersAsync((int Document, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        IReadOnlyList<IView> views = [Incoming(stores), Outgoing(stores)];
        var played = await ToldExchanges.PlayAsync(stores, history, views);

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await Incoming(fresh).RebuildAsync(default);
        await Outgoing(fresh).RebuildAsync(default);
        foreach (var view in views)
        {
            Assert.Equal(await CurrentRows.OfAsync(fresh, view.Name), (await CurrentRows.OfAsync(stores, view.Name)).Where(row => IsOf(view, row)));
            await view.RebuildAsync(default);
            Assert.Equal(await CurrentRows.OfAsync(fresh, view.Name), await CurrentRows.OfAsync(stores, view.Name));
        }

        var incoming = Rows<IncomingRow>(await CurrentRows.OfAsync(fresh, IncomingRegister.ProjectionName), "register-incoming-");
        var registered = played.Deliveries.Where(events => events.Count > 0).Select(events => events.Aggregate((Delivery?)null, Delivery.Fold)!)
            .Where(state => state.Register is not null).ToList();
        Assert.Equal(registered.Select(state => state.Register!.Number).Order(), incoming.Select(row => row.Entry.Register!.Number).Order());
        foreach (var state in registered)
        {
            var entry = incoming.Single(row => row.Entry.Document == state.Document).Entry;
            Assert.Equal(
                (state.State, state.IsCancelled, state.Note, state.AnsweredAt, state.PlacedAt), (entry.State, entry.IsCancelled, entry.Note, entry.TakenAt, entry.CameAt));
        }

        var outgoing = Rows<OutgoingRow>(await CurrentRows.OfAsync(fresh, OutgoingRegister.ProjectionName), "register-outgoing-");
        Assert.Equal(
            played.SentDocuments.Select(state => (state.Accepted.Id, state.Recall is not null, state.Accepted.At)).Order(),
            outgoing.Select(row => (row.Entry.Document, row.Entry.IsRecalled, row.Entry.SentAt)).Order());
        return true;
    }

    private static async Task<bool> SumsAsync((int Document, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        IReadOnlyList<IView> views = [Sent(stores), Delivered(stores)];
        var played = await ToldExchanges.PlayAsync(stores, history, views);
        var fresh = stores with { Views = new MemoryDocumentStore() };
        await Sent(fresh).RebuildAsync(default);
        await Delivered(fresh).RebuildAsync(default);

        foreach (var agency in new[] { ToldExchanges.Sender, ToldExchanges.Recipient, null })
        {
            foreach (var by in Enum.GetValues<StatisticsBy>())
            {
                Assert.Equal(await TextAsync(fresh, agency, by), await TextAsync(stores, agency, by));
            }
        }

        await views[0].RebuildAsync(default);
        await views[1].RebuildAsync(default);
        Assert.Equal(await TextAsync(fresh, ToldExchanges.Recipient, StatisticsBy.Day), await TextAsync(stores, ToldExchanges.Recipient, StatisticsBy.Day));
        AssertTrue(played, await ReadAsync(fresh, ToldExchanges.Sender, StatisticsBy.Month), await ReadAsync(fresh, ToldExchanges.Recipient, StatisticsBy.Kind));
        return true;
    }

    private static void AssertTrue(Played played, StatisticsView sender, StatisticsView recipient)
    {
        var (states, received) = (played.OfDocuments, recipient.Total.Received!);
        Assert.Equal(sender.Total.AtRecipients with { States = received.States }, received);
        Assert.Equal(states.Count, received.Count);
        Assert.All(received.States, count => Assert.Equal(states.Count(each => (each.State.State ?? "00") == count.Key), count.Value));
        Assert.Equal(states.Count(each => each.State.AnsweredAt <= each.State.AnswerBy), received.AnsweredInTime);
        Assert.Equal(states.Count(each => each.State.AnsweredAt > each.State.AnswerBy), received.AnsweredLate);
        Assert.Equal(states.Count(each => each.State.FinishedAt is not null), received.Finished);
        Assert.Equal(states.Count(each => each.State.IsCancelled), received.Recalled);
        Assert.Equal(states.Count(each => each.State.Recalls > 0), received.AskedBack);
        Assert.Equal(
            states.Count(each => each.State is { AnsweredAt: null, IsCancelled: false } && each.Events.Any(happened => happened is DeliveryReminded { OfRecall: false })),
            received.Overdue);
        Assert.Equal(played.SentDocuments.Count, sender.Total.Sent.Count);
        Assert.Equal(played.SentDocuments.Count(state => state.Recall is not null), sender.Total.Sent.AskedBack);
        Assert.Equal(recipient.Groups.Sum(group => group.Received!.Count), received.Count);
    }

    private static async Task<string> TextAsync(AppStores stores, string? agency, StatisticsBy by) =>
        Encoding.UTF8.GetString(PlatformJson.Write(await ReadAsync(stores, agency, by) with { AsOf = null, LagSeconds = 0 }));

    private static Task<StatisticsView> ReadAsync(AppStores stores, string? agency, StatisticsBy by) =>
        new StatisticsReader(new ViewReader(stores, new TestClock(ToldExchanges.Begin)))
            .ReadAsync(new(agency, new DateOnly(2026, 12, 1), new DateOnly(2027, 2, 28), by), default);

    private static IReadOnlyList<TRow> Rows<TRow>(IReadOnlyList<string> rows, string partition) =>
        [.. rows.Where(row => row.Contains($"\"partitionKey\":\"{partition}", StringComparison.Ordinal)).Select(row => PlatformJson.Read<TRow>(Encoding.UTF8.GetBytes(row)))];

    /// <summary>Both projections write where the others do while neither was built again.</summary>
    private static bool IsOf(IView view, string row) =>
        row.Contains($"\"partitionKey\":\"{view.Name}-", StringComparison.Ordinal)
        || row.Contains($"\"partitionKey\":\"register-{view.Name.Split('-')[0]}-", StringComparison.Ordinal);

    private static Projector<IncomingEntry> Incoming(AppStores stores) => new(stores, new IncomingRegister());

    private static Projector<OutgoingEntry> Outgoing(AppStores stores) => new(stores, new OutgoingRegister());

    private static Projector<DocumentTally> Sent(AppStores stores) => new(stores, new DocumentStatistics());

    private static Projector<DeliveryTally> Delivered(AppStores stores) => new(stores, new DeliveryStatistics());
}
