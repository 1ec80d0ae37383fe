using EGov.Identity.Businesses;
using EGov.Identity.Mandates;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Mandates;

/// <summary>The lists of mandates and of represented businesses say, rebuilt as well as kept up to date, what the aggregates say.</summary>
public sealed class PartyListsTests
{
    private const string Code = "0100109106";

    private static readonly string[] People = ["001099012345", "079185054321", "001188000001"];
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly Arbitrary<(int Person, bool Told)[]> Histories = Gen.Choose(0, 2)
        .SelectMany(person => Gen.Elements(true, false).Select(told => (person, told))).ArrayOf().ToArbitrary();

    [Fact]
    public void Businesses_are_listed_by_those_who_represent_them_now_rebuilt_or_not() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Histories, async history =>
        {
            var stores = MemoryDocumentStore.App();
            var events = new List<BusinessEvent> { new BusinessRegistered(Monday, "ops", Code, "Viettel", [Since(0)]) };
            events.AddRange(history.Select(step => new BusinessChanged(Monday, "ops", "Viettel", [Since(step.Person)])));
            await KeepAsync(stores, new BusinessLists(), Business.AggregateId(Code), Business.Kind, events, [true, .. history.Select(step => step.Told)]);

            var rows = (await CurrentRows.OfAsync(stores, BusinessLists.ProjectionName)).Where(row => row.Contains("businesses-of-", StringComparison.Ordinal));
            Assert.Contains($"businesses-of-{People[history.Length == 0 ? 0 : history[^1].Person]}", Assert.Single(rows), StringComparison.Ordinal);
        }));

    [Fact]
    public void A_mandate_is_in_the_lists_of_both_sides_rebuilt_or_not() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50),
        Prop.ForAll(Histories, async history =>
        {
            var stores = MemoryDocumentStore.App();
            var (id, revoked) = (Guid.CreateVersion7(Monday).ToString("N"), history.Length > 2);
            var events = new List<MandateEvent>
            {
                new MandateGranted(Monday, People[0], People[0], People[1], [MandateRights.Apply], null, new(2026, 1, 5), new(2026, 12, 31)),
            };
            if (revoked)
            {
                events.Add(new MandateRevoked(Monday, People[1]));
            }

            await KeepAsync(stores, new MandateLists(), Mandate.AggregateId(id), Mandate.Kind, events, [history.Length % 2 == 0, true]);

            var rows = (await CurrentRows.OfAsync(stores, MandateLists.ProjectionName)).Where(row => row.Contains("\"entry\":", StringComparison.Ordinal)).ToList();
            Assert.Equal(2, rows.Count);
            Assert.All(rows, row => Assert.Equal(revoked, row.Contains("revokedAt", StringComparison.Ordinal)));
            Assert.Contains(rows, row => row.Contains(MandateLists.GivenPartition(People[0]), StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains(MandateLists.ReceivedPartition(People[1]), StringComparison.Ordinal));
        }));

    private static Representative Since(int person) => new(People[person], new(2026, 1, 1));

    /// <summary>Logs the events, tells the view of some of them and at last of all, and holds it against a rebuild.</summary>
    private static async Task KeepAsync<TState, TEvent>(
        AppStores stores, IProjection<TState> projection, string id, string kind, List<TEvent> events, IReadOnlyList<bool> told)
        where TState : class
        where TEvent : IDomainEvent
    {
        var view = new Projector<TState>(stores, projection);
        for (var count = 1; count <= events.Count; count++)
        {
            await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("identity"));
            await relay.RelayAsync(
                [new PendingEvents(id, kind, [.. events.Take(count).Select((happened, index) => EventTypes.ToRecord(happened, index + 1, null))])], default);
            if (told[Math.Min(count, told.Count) - 1] || count == events.Count)
            {
                await view.CatchUpAsync(new(id, kind, count, "any"), new(stores), default);
            }
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<TState>(fresh, projection).RebuildAsync(default);
        Assert.Equal(await CurrentRows.OfAsync(fresh, projection.Name), await CurrentRows.OfAsync(stores, projection.Name));
    }
}
