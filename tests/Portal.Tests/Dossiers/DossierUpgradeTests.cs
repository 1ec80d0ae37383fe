using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

public sealed class DossierUpgradeTests
{
    [Fact]
    public async Task A_dossier_of_the_first_shape_knows_its_papers_after_it_is_read()
    {
        var stores = MemoryDocumentStore.App();
        var dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        var id = Dossier.AggregateId(Code);
        await dossiers.CreateAsync(id, [Submission], default);
        var stored = (await stores.Aggregates.GetAsync(id, id, default))!;
        var document = JsonNode.Parse(stored.Content.Span)!;
        Assert.Equal(2, (int)document["schema"]!);
        document["schema"] = 1;
        document["state"]!["terms"]!.AsObject().Remove("components");
        await stores.Aggregates.ReplaceAsync(id, id, stored.Tag, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()), default);

        var read = await dossiers.FindAsync(id, default);

        Assert.Equal(Submission.Terms.Components, read!.State.Terms.Components);
    }
}
