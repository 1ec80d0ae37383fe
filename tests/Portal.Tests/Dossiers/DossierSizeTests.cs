using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>The largest dossier that the rules allow still fits into a document, and its events into messages.</summary>
public sealed class DossierSizeTests
{
    [Fact]
    public void The_terms_are_a_small_part_of_it() => Assert.InRange(PlatformJson.Write(Submission.Terms).Length, 1, 24 * 1024);

    [Fact]
    public async Task The_largest_dossier_fits()
    {
        var stores = MemoryDocumentStore.App();
        var dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("portal"));
        var id = Dossier.AggregateId(Code);
        var form = Procedure.Form.ToDictionary(field => field.Name, _ => new string('ệ', 500));
        var papers = Procedure.Components.SelectMany(component =>
            Enumerable.Range(0, 10).Select(_ => new DossierPaper(component.Code, Guid.NewGuid().ToString("N")))).ToList();
        await dossiers.CreateAsync(id, [Submission with { Form = form, Papers = papers }], default);
        var reason = new string('ệ', 2000);
        for (var attempt = 1; attempt < 20; attempt++)
        {
            await ChangeAsync(dossier => dossier.BeginPayment(1, Monday));
            await ChangeAsync(dossier => dossier.DeclinePayment(1, attempt, Monday));
        }

        await ChangeAsync(dossier => dossier.BeginPayment(1, Monday));
        await ChangeAsync(dossier => dossier.Pay(1, "SIM" + Guid.NewGuid().ToString("N"), 135_000, Monday));
        await ChangeAsync(dossier => dossier.Accept("officer", Monday, Calendar));
        await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
        await ChangeAsync(dossier => dossier.RequestSupplement("officer", Monday, reason, ["application"], Calendar));
        await ChangeAsync(dossier => dossier.AddPapers("anna", Monday, papers, Calendar));
        var note = new string('ệ', 500);
        for (var number = 0; number < 10; number++)
        {
            await ChangeAsync(dossier => dossier.Suspend("officer", Monday, note, Calendar));
            await ChangeAsync(dossier => dossier.Resume("officer", Monday, Calendar));
            await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
            await ChangeAsync(dossier => dossier.CompleteStep("officer", Monday, "verify", note, Calendar));
            await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
            await ChangeAsync(dossier => dossier.StepBack("officer", Monday, note, Calendar));
        }

        for (var number = 0; number < 50; number++)
        {
            await ChangeAsync(dossier => dossier.Assign("leader", Monday, $"officer-{number}"));
        }

        await ChangeAsync(dossier => dossier.Reschedule("officer", Monday, reason, new DateOnly(2027, 2, 1), Calendar));
        await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
        await ChangeAsync(dossier => dossier.CompleteStep("officer", Monday, "verify", note, Calendar));
        await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
        await ChangeAsync(dossier => dossier.CompleteStep("officer", Monday, "issue", note, Calendar));
        await ChangeAsync(dossier => dossier.ReturnResult("officer", Monday, [.. Enumerable.Range(0, 10).Select(_ => Guid.NewGuid().ToString("N"))]));
        await ChangeAsync(dossier => dossier.Rate("anna", Monday, 5, reason));

        var stored = (await stores.Aggregates.GetAsync(id, id, default))!.Content;

        Assert.InRange(stored.Length, 1, AggregateBounds.Document);
        Assert.All(
            PlatformJson.Read<PendingEvents>(stored).Pending,
            record => Assert.InRange(PlatformJson.Write(record).Length, 1, AggregateBounds.Event));

        async Task ChangeAsync(Func<Dossier, Platform.Results.Result<IReadOnlyList<DossierEvent>>> decide)
        {
            var changed = await dossiers.ChangeAsync(id, null, decide, default);
            Assert.True(changed.Succeeded(out _, out var error), error?.DetailIn(Platform.Results.Language.English));
            await relay.RelayAsync([PlatformJson.Read<PendingEvents>((await stores.Aggregates.GetAsync(id, id, default))!.Content)], default);
        }
    }
}
