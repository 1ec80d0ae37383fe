using EGov.Exchange.Alerts;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Alerts;

public sealed class AlertTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static readonly AlertRaised First = new(Begin, "system", AlertKind.PushStalled, "G12", "finance", null, Begin.AddHours(-1), "HTTP 503");

    [Fact]
    public void Whatever_is_asked_of_an_alert_it_is_said_at_most_once_a_day_and_rests_once_it_is_over() => Prop.ForAll(
        Commands,
        commands =>
        {
            var (alert, now) = (Alert.Fold(null, First), Begin);
            foreach (var (command, hours) in commands)
            {
                now += TimeSpan.FromHours(hours);
                var (before, decided) = (alert, Decide(alert, command, now));
                alert = decided.Aggregate(alert, Alert.Fold);

                Assert.All(decided.OfType<AlertRepeated>(), _ => Assert.True(now >= before.ToldAt + Alert.SaidAgain && before.ResolvedAt is null));
                Assert.True(alert.ResolvedAt is null || before.ResolvedAt is null || alert == before);
                Assert.True(before.ResolvedAt is null || decided.All(each => each is AlertRaised));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Built_again_the_lists_are_as_they_were_kept() => Prop.ForAll(Commands, commands => RunAsync(commands)).QuickCheckThrowOnFailure();

    private static Arbitrary<(int Command, int Hours)[]> Commands { get; } =
        (from command in Gen.Choose(0, 3) from hours in Gen.Choose(0, 30) select (command, hours)).ArrayOf().ToArbitrary();

    private static async Task<bool> RunAsync((int Command, int Hours)[] commands)
    {
        var stores = MemoryDocumentStore.App();
        var alerts = new AggregateStore<Alert, AlertEvent>(stores);
        var projector = new Projector<Alert>(stores, new AlertLists());
        var (id, now) = (Alert.AggregateId(AlertSubject.OfPush("finance")), Begin);
        await alerts.CreateAsync(id, [First], default);
        long told = 0;
        foreach (var (command, hours) in commands)
        {
            now += TimeSpan.FromHours(hours);
            await alerts.ChangeAsync(id, null, alert => Decide(alert, command, now).ToArray(), default);
            var stored = PlatformJson.Read<AggregateDocument<Alert>>((await stores.Aggregates.GetAsync(id, id, default))!.Content);
            foreach (var happened in stored.Pending.Where(record => record.Sequence > told))
            {
                await EventJournal.AppendAsync(stores, id, Alert.AggregateKind, happened, default);
                told = happened.Sequence;
            }

            await projector.CatchUpAsync(new(id, Alert.AggregateKind, told, "any"), new(stores), default);
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<Alert>(fresh, new AlertLists()).RebuildAsync(default);
        Assert.Equal(await CurrentRows.OfAsync(fresh, AlertLists.ProjectionName), await CurrentRows.OfAsync(stores, AlertLists.ProjectionName));
        return true;
    }

    private static IReadOnlyList<AlertEvent> Decide(Alert alert, int command, DateTimeOffset now)
    {
        var decided = command switch
        {
            0 => alert.Raise(First with { At = now }),
            1 => alert.Repeat(now),
            2 => alert.Acknowledge("leader", now),
            _ => alert.Resolve(now),
        };
        return decided.Succeeded(out var events, out _) ? events : [];
    }
}
