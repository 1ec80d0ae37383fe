using System.Text;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EGov.Portal.Dossiers;
using EGov.Portal.Views;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Views;

/// <summary>The lists say the same however the messages come, and after they were built again from the beginning.</summary>
public sealed class DossierListsTests
{
    [Fact]
    public void Rebuilding_equals_incrementing_for_random_histories() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(ToldHistory.Any, history => RunAsync(history)));

    [Fact]
    public async Task A_list_is_newest_first()
    {
        var stores = MemoryDocumentStore.App();
        foreach (var (number, at) in new[] { (1, Monday), (2, Monday.AddHours(5)), (3, Monday.AddDays(1)) })
        {
            await AppendAsync(stores, $"G01.08-20261116-000000{number}", at, []);
        }

        await new Projector<DossierSummary>(stores, new DossierLists()).RebuildAsync(default);

        var views = new ViewReader(stores, new TestClock(Monday));
        var list = await views.ListAsync(
            DossierLists.ProjectionName, DossierLists.AgencyPartition("G01.08", 2026), new ListPosition(string.Empty, 10), default);
        Assert.Equal(
            ["G01.08-20261116-0000003", "G01.08-20261116-0000002", "G01.08-20261116-0000001"],
            list.Rows.Select(row => PlatformJson.Read<DossierRow>(row.Content).Dossier.Code));
    }

    [Fact]
    public async Task A_message_that_tells_more_than_the_log_has_is_tried_again()
    {
        var stores = MemoryDocumentStore.App();
        await AppendAsync(stores, Code, Monday, []);
        var projector = new Projector<DossierSummary>(stores, new DossierLists());

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => projector.CatchUpAsync(new EventNotice(Dossier.AggregateId(Code), Dossier.Kind, 2, "any"), new(stores), default));
    }

    private static async Task<bool> RunAsync((int Dossier, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var incremental = new Projector<DossierSummary>(stores, new DossierLists());
        var dossiers = await ToldHistory.PlayAsync(stores, history, incremental);

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<DossierSummary>(fresh, new DossierLists()).RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));
        await incremental.RebuildAsync(default);
        Assert.Equal(await ContentsAsync(fresh), await ContentsAsync(stores));
        AssertTrue(dossiers, await ContentsAsync(fresh));
        return true;
    }

    /// <summary>What the lists say is what the dossiers are.</summary>
    private static void AssertTrue(List<DossierEvent>[] dossiers, IReadOnlyList<string> contents)
    {
        foreach (var state in dossiers.Where(events => events.Count > 0).Select(events => events.Aggregate((Dossier?)null, Dossier.Fold)!))
        {
            var rows = contents.Where(text => text.Contains("\"dossier\":", StringComparison.Ordinal))
                .Select(text => PlatformJson.Read<DossierRow>(Encoding.UTF8.GetBytes(text)))
                .Where(row => row.Dossier.Code == state.Code)
                .ToList();
            Assert.Equal(PartitionsOf(state), rows.Select(row => row.PartitionKey[row.PartitionKey.IndexOf("dossiers-", StringComparison.Ordinal)..]).Order(StringComparer.Ordinal));
            Assert.All(rows, row => Assert.Equal(
                (state.Status, state.DueAt, state.IsPaid, state.OverdueAt is not null, state.Rescheduled is not null, (long)state.History.Count),
                (row.Dossier.Status, row.Dossier.DueAt, row.Dossier.Paid, row.Dossier.Overdue, row.Dossier.Rescheduled, row.Sequence)));
        }
    }

    /// <summary>Its owner's list, and of each agency that has it: all, its state, its official, a late acceptance, and a wait that is too long.</summary>
    private static IEnumerable<string> PartitionsOf(Dossier state)
    {
        var elsewhere = state.Step is { } step ? state.Terms.Steps[step.Index].Agency : null;
        var queues = new[] { "G01.08", elsewhere }.OfType<string>().SelectMany(agency => new[]
        {
            $"dossiers-agency-{agency}-2026",
            $"dossiers-agency-{agency}-2026-status-{(int)state.Status}",
            state.Assignee is null ? null : $"dossiers-agency-{agency}-2026-with-{state.Assignee}",
            state.Assignee is null ? null : $"dossiers-agency-{agency}-2026-status-{(int)state.Status}-with-{state.Assignee}",
        });
        var late = state is { Status: DossierStatus.Submitted, IntakeOverdueAt: not null } ? "dossiers-agency-G01.08-2026-intake-overdue" : null;
        var overdue = state.OverdueAt is not null && state.AcceptedAt is not null
            && state.Status is not (DossierStatus.Completed or DossierStatus.Returned or DossierStatus.Refused or DossierStatus.Withdrawn)
            ? "dossiers-agency-G01.08-2026-overdue"
            : null;
        var waits = state.WaitOverdueAt is null ? null : "dossiers-agency-G01.08-2026-wait-overdue";
        return queues.Append(late).Append(overdue).Append(waits).OfType<string>().Append("dossiers-owner-anna").Order(StringComparer.Ordinal);
    }

    private static async Task AppendAsync(AppStores stores, string code, DateTimeOffset at, IReadOnlyList<DossierEvent> more) =>
        await ToldHistory.LogAsync(stores, code, [Submission with { Code = code, At = at }, .. more]);

    private static Task<IReadOnlyList<string>> ContentsAsync(AppStores stores) => CurrentRows.OfAsync(stores, DossierLists.ProjectionName);
}
