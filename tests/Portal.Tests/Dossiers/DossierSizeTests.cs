using EGov.Platform.Aggregates;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>The largest dossier that the rules allow still fits into a document, and its events into messages.</summary>
public sealed class DossierSizeTests
{
    [Fact]
    public async Task The_largest_dossier_fits()
    {
        var stores = MemoryDocumentStore.App();
        var dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        var id = Dossier.AggregateId(Code);
        var form = Procedure.Form.ToDictionary(field => field.Name, _ => new string('ệ', 500));
        var papers = Procedure.Components.SelectMany(component =>
            Enumerable.Range(0, 10).Select(_ => new DossierPaper(component.Code, Guid.NewGuid().ToString("N")))).ToList();
        await dossiers.CreateAsync(id, [Submission with { Form = form, Papers = papers }], default);
        var reason = new string('ệ', 2000);
        await ChangeAsync(dossier => dossier.Pay("SIM" + Guid.NewGuid().ToString("N"), 135_000, Monday));
        await ChangeAsync(dossier => dossier.Accept("officer", Monday, Calendar));
        await ChangeAsync(dossier => dossier.OpenNextStep(Monday, Calendar));
        await ChangeAsync(dossier => dossier.RequestSupplement("officer", Monday, reason, ["application"]));
        await ChangeAsync(dossier => dossier.AddPapers("anna", Monday, papers, Calendar));

        var stored = (await stores.Aggregates.GetAsync(id, id, default))!.Content;

        Assert.InRange(stored.Length, 1, AggregateBounds.Document);
        Assert.All(
            PlatformJson.Read<AggregateDocument>(stored).Pending,
            record => Assert.InRange(PlatformJson.Write(record).Length, 1, AggregateBounds.Event));

        async Task ChangeAsync(Func<Dossier, Platform.Results.Result<IReadOnlyList<DossierEvent>>> decide) =>
            Assert.True((await dossiers.ChangeAsync(id, null, decide, default)).Succeeded(out _, out _));
    }
}
