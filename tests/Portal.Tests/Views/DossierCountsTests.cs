using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Tests.Dossiers;
using EGov.Portal.Views;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Views;

/// <summary>The counts of an agency's months, for the columns of report II.06a.</summary>
public sealed class DossierCountsTests
{
    private static readonly Freshness Fresh = new(null, 0);

    private static DateTimeOffset Due => Processing.DueAt!.Value;

    [Fact]
    public void Rebuilding_equals_incrementing_and_counts_each_dossier_once() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(ToldHistory.Any, history => RunAsync(history)));

    [Fact]
    public async Task What_was_settled_before_time_on_time_and_late_is_counted_apart()
    {
        var put = Processing.Reschedule("officer", Monday.AddDays(1), "busy", new DateOnly(2026, 12, 1), Calendar).Events();

        Assert.Equal(new SettledCounts(1, 0, 0, 0), (await SettledAsync(Due.AddDays(-3))).Settled);
        Assert.Equal(new SettledCounts(0, 1, 0, 0), (await SettledAsync(Due.AddHours(-1))).Settled);
        Assert.Equal(new SettledCounts(0, 0, 0, 1), (await SettledAsync(Due.AddMinutes(1))).Settled);
        Assert.Equal(new SettledCounts(0, 1, 0, 0), (await SettledAsync(Due.AddHours(-1), put)).Settled);
        Assert.Equal(new SettledCounts(0, 0, 1, 0), (await SettledAsync(Due.AddDays(2), put)).Settled);
        Assert.Equal(0, (await SettledAsync(Due.AddDays(2), put)).InProcess.Total);
    }

    [Fact]
    public async Task What_is_in_process_is_carried_into_the_months_that_follow()
    {
        var stores = MemoryDocumentStore.App();
        await CountAsync(stores, [Submission, .. Submitted.Pay(1, "T1", 135_000, Monday).Events(), new DossierAccepted(Monday, "officer", Due), .. Processing.CheckOverdue(Due.AddDays(1), Calendar).Events()]);

        var (november, december) = (await ReadAsync(stores, "2026-11"), await ReadAsync(stores, "2026-12"));

        Assert.Equal((new ReceivedCounts(1, 0, 0, 0), new InProcessCounts(0, 1)), (november.Received, november.InProcess));
        Assert.Equal((new ReceivedCounts(0, 0, 1, 0), new InProcessCounts(0, 1)), (december.Received, december.InProcess));
        Assert.Equal(new ReceivedCounts(0, 0, 0, 0), (await ReadAsync(stores, "2026-10")).Received);
    }

    [Fact]
    public async Task A_step_back_from_a_month_that_has_passed_leaves_its_figures_and_comes_in_again()
    {
        var (settled, back, again) = (Due.AddDays(1), Due.AddDays(20), Due.AddDays(22));
        var stores = MemoryDocumentStore.App();
        List<DossierEvent> events = [Submission, new DossierAccepted(Monday, "officer", Due), new DossierStepCompleted(settled, "officer", 1, "issue", null)];
        await CountAsync(stores, events);
        var before = await ReadAsync(stores, "2026-11");

        events.Add(new DossierStepReturned(back, "officer", 1, "issue", "a wrong name"));
        await CountAsync(stores, events);
        var (november, december) = (await ReadAsync(stores, "2026-11"), await ReadAsync(stores, "2026-12"));
        Assert.Equal(new SettledCounts(0, 0, 0, 1), before.Settled);
        Assert.Equal((before.Received, before.Settled, before.InProcess), (november.Received, november.Settled, november.InProcess));
        Assert.Equal((new ReceivedCounts(0, 0, 0, 1), 0, 1), (december.Received, december.Settled.Total, december.InProcess.Total));

        events.Add(new DossierStepCompleted(again, "officer", 1, "issue", null));
        await CountAsync(stores, events);
        december = await ReadAsync(stores, "2026-12");
        Assert.Equal((1, 1, 0), (december.Received.Total, december.Settled.Total, december.InProcess.Total));
        Assert.Equal(0, (await ReadAsync(stores, "2027-01")).Received.Total);
    }

    [Fact]
    public async Task A_step_back_within_the_month_was_never_settled_in_it()
    {
        var stores = MemoryDocumentStore.App();
        await CountAsync(
            stores,
            [
                Submission,
                new DossierAccepted(Monday, "officer", Due),
                new DossierStepCompleted(Monday.AddDays(1), "officer", 1, "issue", null),
                new DossierStepReturned(Monday.AddDays(2), "officer", 1, "issue", "a wrong name"),
            ]);

        var november = await ReadAsync(stores, "2026-11");
        Assert.Equal((new ReceivedCounts(1, 0, 0, 0), 0, 1), (november.Received, november.Settled.Total, november.InProcess.Total));
    }

    [Fact]
    public void No_event_changes_the_figures_of_a_month_before_its_own() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(DossierCommands.Histories, history =>
        {
            var (dossier, tally, at) = (Dossier.Fold(null, DossierCommands.Filed), DossierTally.After(null, DossierCommands.Filed)!, Monday);
            foreach (var command in history)
            {
                at = at.AddHours(41);
                foreach (var happened in DossierCommands.All[command](dossier, at).Succeeded(out var events, out _) ? events : [])
                {
                    var after = DossierTally.After(tally, happened)!;
                    var month = happened.At.InVietnam().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
                    Assert.Equal(Before(tally, month), Before(after, month));
                    Assert.All(after.Months.Values.SelectMany(counts => counts.Values), count => Assert.InRange(count, 0, int.MaxValue));
                    (dossier, tally) = (Dossier.Fold(dossier, happened), after);
                }
            }

            return true;

            static string Before(DossierTally tally, string month) => Text(tally.Months.Where(each => string.CompareOrdinal(each.Key, month) < 0).ToDictionary());
        }));

    private static async Task<DossierCountsView> SettledAsync(DateTimeOffset at, IReadOnlyList<DossierEvent>? before = null)
    {
        var stores = MemoryDocumentStore.App();
        await CountAsync(
            stores,
            [
                Submission,
                new DossierAccepted(Monday, "officer", Due),
                .. before ?? [],
                new DossierStepCompleted(at, "officer", 1, "issue", null),
            ]);
        return await ReadAsync(stores, at.InVietnam().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)) is var month
            && month.Settled.Total == 1 ? month : throw new InvalidOperationException("It is not counted as settled.");
    }

    private static async Task CountAsync(AppStores stores, IReadOnlyList<DossierEvent> events)
    {
        await ToldHistory.LogAsync(stores, Code, events);
        await new Projector<DossierTally>(stores, new DossierCounts())
            .CatchUpAsync(new EventNotice(Dossier.AggregateId(Code), Dossier.Kind, events.Count, "any"), new(stores), default);
    }

    private static async Task<DossierCountsView> ReadAsync(AppStores stores, string month) =>
        DossierCountsView.Of(Agency.Id, month, await SumsAsync(stores), Fresh);

    private static Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>> SumsAsync(AppStores stores) =>
        new ViewReader(stores, TimeProvider.System).SumsAsync(DossierCounts.ProjectionName, [DossierCounts.AgencyPartition(Agency.Id)], default);

    private static async Task<bool> RunAsync((int Dossier, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var incremental = new Projector<DossierTally>(stores, new DossierCounts());
        var dossiers = await ToldHistory.PlayAsync(stores, history, incremental);

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<DossierTally>(fresh, new DossierCounts()).RebuildAsync(default);
        Assert.Equal(Text(await SumsAsync(fresh)), Text(await SumsAsync(stores)));
        await incremental.RebuildAsync(default);
        Assert.Equal(Text(await SumsAsync(fresh)), Text(await SumsAsync(stores)));

        var states = dossiers.Where(events => events.Count > 0).Select(events => events.Aggregate((Dossier?)null, Dossier.Fold)!).ToList();
        var last = await ReadAsync(stores, "9999-12");
        Assert.Equal(states.Count(state => state is { AcceptedAt: not null, SettledAt: null }), last.InProcess.Total);
        Assert.Equal(states.Count(state => state is { AcceptedAt: not null, SettledAt: null, OverdueAt: not null }), last.InProcess.Overdue);
        Assert.Equal(states.Count(state => state.Status is DossierStatus.Submitted), last.AwaitingAcceptance.Total);
        Assert.Equal(states.Count(state => state is { Status: DossierStatus.Submitted, IntakeOverdueAt: not null }), last.AwaitingAcceptance.Overdue);
        return true;
    }

    private static string Text(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sums) => string.Join(
        ';', sums.OrderBy(period => period.Key).SelectMany(period => period.Value.Where(each => each.Value != 0).OrderBy(each => each.Key).Select(each => $"{period.Key} {each.Key} {each.Value}")));
}
