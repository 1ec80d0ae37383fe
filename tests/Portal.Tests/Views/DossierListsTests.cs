using System.Text;
using EGov.Platform.Aggregates;
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
    /// <summary>Commands for three dossiers, and between them messages that come late, twice or never.</summary>
    private static Arbitrary<(int Dossier, int Command, bool Told)[]> Histories { get; } =
        (from dossier in Gen.Choose(0, 2)
         from command in Gen.Elements(0, 1, 1, 2, 2, 3, 3, 3, 4, 5, 6, 7)
         from told in Gen.Elements(true, false)
         select (dossier, command, told)).ArrayOf(40).ToArbitrary();

    [Fact]
    public void Rebuilding_equals_incrementing_for_random_histories() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Histories, history => RunAsync(history)));

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
            () => projector.CatchUpAsync(new EventNotice(Dossier.AggregateId(Code), Dossier.Kind, 2, "any"), default));
    }

    private static async Task<bool> RunAsync((int Dossier, int Command, bool Told)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var incremental = new Projector<DossierSummary>(stores, new DossierLists());
        var dossiers = Enumerable.Range(0, 3).Select(_ => new List<DossierEvent>()).ToArray();
        foreach (var (number, command, told) in history)
        {
            var code = $"G01.08-20261116-000000{number}";
            Decide(dossiers[number], code, command);
            await LogAsync(stores, code, dossiers[number]);
            if (told)
            {
                await incremental.CatchUpAsync(new EventNotice(Dossier.AggregateId(code), Dossier.Kind, dossiers[number].Count, "any"), default);
            }
        }

        for (var number = 0; number < dossiers.Length; number++)
        {
            if (dossiers[number].Count > 0)
            {
                var notice = new EventNotice(Dossier.AggregateId($"G01.08-20261116-000000{number}"), Dossier.Kind, dossiers[number].Count, "any");
                await incremental.CatchUpAsync(notice, default);
                await incremental.CatchUpAsync(notice with { Sequence = 1 }, default);
            }
        }

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
            Assert.Equal(2, rows.Count);
            Assert.All(rows, row => Assert.Equal(
                (state.Status, state.DueAt, state.IsPaid, state.OverdueAt is not null, (long)state.History.Count),
                (row.Dossier.Status, row.Dossier.DueAt, row.Dossier.Paid, row.Dossier.Overdue, row.Sequence)));
        }
    }

    private static void Decide(List<DossierEvent> events, string code, int command)
    {
        if (events.Count == 0)
        {
            events.Add(Submission with { Code = code });
            return;
        }

        var dossier = events.Aggregate((Dossier?)null, Dossier.Fold)!;
        var at = Monday.AddDays(events.Count);
        var decision = command switch
        {
            0 => dossier.Refuse("officer", at, "reason"),
            1 => dossier.Pay(1, "T1", 135_000, at),
            2 => dossier.Accept("officer", at, Calendar),
            3 when dossier.Step is { } step => dossier.CompleteStep("officer", at, step.Code, null, Calendar),
            3 => dossier.OpenNextStep(at, Calendar),
            4 => dossier.RequestSupplement("officer", at, "reason", ["application"], Calendar),
            5 => dossier.AddPapers("anna", at, [new("application", "f9")], Calendar),
            6 => dossier.CheckOverdue(at.AddDays(30)),
            _ => dossier.ReturnResult("officer", at, ["f3"]),
        };
        if (decision.Succeeded(out var decided, out _))
        {
            events.AddRange(decided);
        }
    }

    private static async Task AppendAsync(AppStores stores, string code, DateTimeOffset at, IReadOnlyList<DossierEvent> more) =>
        await LogAsync(stores, code, [Submission with { Code = code, At = at }, .. more]);

    private static async Task LogAsync(AppStores stores, string code, IReadOnlyList<DossierEvent> events)
    {
        var id = Dossier.AggregateId(code);
        var document = new AggregateDocument
        {
            Id = id,
            PartitionKey = id,
            Kind = Dossier.Kind,
            Version = events.Count,
            State = default,
            Pending = [.. events.Select((happened, index) => EventTypes.ToRecord(happened, index + 1, null))],
        };
        var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("portal-events", "/api/portal"));
        await relay.RelayAsync([document], default);
    }

    private static Task<IReadOnlyList<string>> ContentsAsync(AppStores stores) => CurrentRows.OfAsync(stores, DossierLists.ProjectionName);
}
