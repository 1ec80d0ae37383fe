using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Tests.Views;
using EGov.Portal.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Portal.Tests.Timelines;

/// <summary>The timelines tell each event once, however the messages come, and after they were built again from the beginning.</summary>
public sealed class TimelineRebuildTests
{
    [Fact]
    public void Rebuilding_equals_incrementing_for_random_histories() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(ToldHistory.Any, history => RunAsync(history)));

    private static async Task<bool> RunAsync((int Dossier, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var incremental = new Projector<TimelineState>(stores, new DossierTimeline());
        var dossiers = await ToldHistory.PlayAsync(stores, history, incremental);

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<TimelineState>(fresh, new DossierTimeline()).RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));
        await incremental.RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));

        foreach (var events in dossiers.Where(events => events.Count > 0))
        {
            var code = events.OfType<DossierSubmitted>().Single().Code;
            var partition = await new ViewReader(stores, TimeProvider.System).PartitionAsync(DossierTimeline.ProjectionName, DossierTimeline.Partition(code), default);
            var told = (await stores.Views.ListAsync(partition, string.Empty, 1000, default)).Select(row => PlatformJson.Read<TimelineRow>(row.Content)).ToList();
            Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), told.Select(row => row.Sequence));
            Assert.Equal(events.Select(happened => happened.At.ToUniversalTime()), told.Select(row => row.Entry.At.ToUniversalTime()));
        }

        return true;
    }

    private static Task<IReadOnlyList<string>> ContentsAsync(AppStores stores) => CurrentRows.OfAsync(stores, DossierTimeline.ProjectionName);
}
