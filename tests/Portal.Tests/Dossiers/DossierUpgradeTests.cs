using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using EGov.Portal.Views;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>What earlier releases stored is read by this one, and goes on.</summary>
public sealed class DossierUpgradeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_dossier_in_process_of_the_first_release_is_brought_to_its_end(int schema)
    {
        var state = JsonNode.Parse(FirstRelease.Processing)!.AsObject();
        if (schema == 1)
        {
            state["terms"]!.AsObject().Remove("components");
        }

        var dossier = await ReadAsync(state, schema);

        Assert.Equal(["application", "health-certificate", "passport", "other"], dossier.Terms.Components);
        Assert.Equal(("G01.08", Channel.Online, "118/2025/NĐ-CP"), (dossier.Terms.Agency.Id, dossier.Terms.Channel, dossier.Terms.OneStop.Instrument));
        Assert.Equal((true, 135_000L, "SIM0001"), (dossier.IsPaid, dossier.PaidAmount, dossier.Fees[0].Payment!.Transaction));
        Assert.Equal((Monday.AddHours(1), Monday.AddDays(7).AddHours(8)), (dossier.ClockFrom, dossier.LimitEnds));
        Assert.Null(dossier.FormToIssue);
        var returned = dossier
            .After(each => each.CompleteStep("officer", Monday.AddDays(2), "issue", null, Calendar))
            .After(each => each.ReturnResult("officer", Monday.AddDays(2), ["f3"]));
        Assert.Equal(DossierStatus.Returned, returned.Status);
    }

    [Fact]
    public async Task A_payment_that_the_first_release_began_is_finished()
    {
        var state = JsonNode.Parse(FirstRelease.Processing)!.AsObject();
        state.Remove("payment");
        state.Remove("acceptedAt");
        state["status"] = "submitted";
        state["openPayment"] = new JsonObject { ["attempt"] = 1, ["begunAt"] = "2026-11-16T09:05:00+07:00" };

        var dossier = await ReadAsync(state, 2);

        Assert.NotNull(dossier.PaymentLeftAt);
        Assert.True(dossier.After(each => each.Pay(1, "SIM0001", 135_000, Monday)).IsPaid);
    }

    [Fact]
    public void The_events_of_the_first_release_still_fold()
    {
        var dossier = Dossier.Fold(null, FirstRelease.Submission);
        var listed = DossierSummary.After(null, FirstRelease.Submission);

        Assert.Equal((FirstRelease.OldCode, "anna", 135_000L), (dossier.Code, dossier.Owner, dossier.OpenFee!.Amount));
        Assert.Equal((FirstRelease.OldCode, "G01.08", false), (listed!.Code, listed.Agency, listed.Paid));
        Assert.Equal("submitted", Assert.Single(dossier.History).What);
    }

    private static async Task<Dossier> ReadAsync(JsonObject state, int schema)
    {
        var stores = MemoryDocumentStore.App();
        var id = Dossier.AggregateId(FirstRelease.OldCode);
        var document = new AggregateDocument<JsonElement>
        {
            Id = id,
            PartitionKey = id,
            Kind = Dossier.Kind,
            Schema = schema,
            Version = 7,
            State = System.Text.Json.JsonSerializer.SerializeToElement(state),
            Pending = [],
        };
        await stores.Aggregates.CreateAsync(id, id, PlatformJson.Write(document), default);
        return (await new AggregateStore<Dossier, DossierEvent>(stores).FindAsync(id, default))!.State;
    }
}
