using EGov.Platform.Access;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>What was tried and paid for a dossier, over HTTP.</summary>
public sealed class ListPaymentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_attempt_and_what_is_to_be_given_back_is_listed_for_who_may_read_the_dossier(int replicas)
    {
        await using var portal = await PortalHost.StartAsync(replicas: replicas);
        var code = await portal.SubmittedAsync();
        await portal.Anna.PressAsync(await portal.Anna.BeginPaymentAsync(code), "late");
        await portal.Anna.PressAsync(await portal.Anna.BeginPaymentAsync(code, "payment-0002"), "pay");
        await portal.Host.SettleAsync();

        var listed = (await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Expect(200);

        Assert.Equal((135_000, 135_000), ((int)listed.Json["paidAmount"]!, (int)listed.Json["refundAmount"]!));
        var fee = Assert.Single(listed.Json["requests"]!.AsArray())!;
        Assert.Equal(("paid", "online", $"SIM-payment-{code}-2"), ((string)fee["state"]!, (string)fee["means"]!, (string)fee["transaction"]!));
        Assert.Equal(
            [(1, "refused"), (2, "paid")],
            fee["attempts"]!.AsArray().Select(attempt => ((int)attempt!["ordinal"]!, (string)attempt["state"]!)));
        var surplus = Assert.Single(fee["incidents"]!.AsArray())!;
        Assert.Equal((1, "surplus", 135_000), ((int)surplus["attempt"]!, (string)surplus["kind"]!, (int)surplus["amount"]!));
        Assert.Equal($"SIM-payment-{code}", (string)Assert.Single(listed.Json["refunds"]!.AsArray())!["transaction"]!);
        Assert.Equal(listed.Text, (await portal.Officer.GetAsync($"api/dossiers/{code}/payments")).Expect(200).Text);
    }

    [Fact]
    public async Task Money_at_the_desk_and_a_demand_that_nobody_paid_yet_are_listed_without_attempts()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var open = Assert.Single((await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Expect(200).Json["requests"]!.AsArray())!;

        await portal.OfficerDoesAsync(code, "pay-at-desk", """{"request":1,"means":"cash","receipt":"0001"}""");

        var paid = Assert.Single((await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Expect(200).Json["requests"]!.AsArray())!;
        Assert.Equal(("open", null, 0), ((string)open["state"]!, (string?)open["transaction"], open["attempts"]!.AsArray().Count));
        Assert.Equal(
            ("paid", "cash", "0001", 0),
            ((string)paid["state"]!, (string)paid["means"]!, (string)paid["transaction"]!, paid["attempts"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_was_paid_for_a_dossier_that_is_not_accepted_is_listed_as_owed_back()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.PaidAsync(code);

        await portal.OfficerDoesAsync(code, "refuse", """{"reason":"Another ministry decides"}""");

        var listed = (await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Expect(200).Json;
        Assert.Equal((135_000, 135_000), ((int)listed["paidAmount"]!, (int)listed["refundAmount"]!));
        var owed = Assert.Single(listed["refunds"]!.AsArray())!;
        Assert.Equal(("notAccepted", $"SIM-payment-{code}"), ((string)owed["reason"]!, (string)owed["transaction"]!));
        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json;
        Assert.Equal((135_000, 135_000), ((int)dossier["fee"]!["paidAmount"]!, (int)dossier["refunds"]![0]!["amount"]!));
        Assert.Equal(["refused", "refund-due"], dossier["history"]!.AsArray().Select(line => (string)line!["what"]!).Where(what => what.StartsWith("ref", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_given_back_is_recorded_by_an_official_of_the_agency_and_listed()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.PaidAsync(code);
        await portal.OfficerDoesAsync(code, "refuse", """{"reason":"Another ministry decides"}""");
        var body = $$"""{"request":1,"transaction":"SIM-payment-{{code}}","amount":135000,"reference":"UNC-0042","paidOn":"2026-01-05"}""";
        var etag = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200).ETag;
        (await portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12")).PostAsync($"api/dossiers/{code}/record-refund", body, etag: etag)).Expect(404);
        (await portal.Anna.PostAsync($"api/dossiers/{code}/record-refund", body, etag: etag)).Expect(403);
        (await portal.Officer.PostAsync($"api/dossiers/{code}/record-refund", body)).Expect(428);

        var recorded = (await portal.Officer.PostAsync($"api/dossiers/{code}/record-refund", body, etag: etag)).Expect(200);

        Assert.DoesNotContain("recordRefund", recorded.Json["actions"]!.AsArray().Select(action => (string)action!));
        (await portal.Officer.PostAsync($"api/dossiers/{code}/record-refund", body, etag: etag)).Expect(412);
        Assert.Equal(recorded.ETag, (await portal.DoAsync(portal.Officer, code, "record-refund", body)).Expect(200).ETag);
        Assert.Equal(
            "PORTAL-2411", (await portal.DoAsync(portal.Officer, code, "record-refund", body.Replace("UNC-0042", "UNC-0043", StringComparison.Ordinal))).Expect(409).Code);
        var listed = (await portal.Anna.GetAsync($"api/dossiers/{code}/payments")).Expect(200).Json;
        Assert.Equal((0, 135_000), ((int)listed["refundAmount"]!, (int)listed["refundedAmount"]!));
        var paid = Assert.Single(listed["refunds"]!.AsArray())!["paid"]!;
        Assert.Equal(("UNC-0042", "2026-01-05"), ((string)paid["reference"]!, (string)paid["paidOn"]!));
    }

    [Fact]
    public async Task Nobody_else_learns_of_the_payments_and_every_read_is_in_the_trail()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        (await portal.Officer.GetAsync($"api/dossiers/{code}/payments")).Expect(200);
        (await portal.Binh.GetAsync($"api/dossiers/{code}/payments")).Expect(404);
        (await portal.Anonymous.GetAsync($"api/dossiers/{code}/payments")).Expect(401);
        (await portal.Anna.GetAsync("api/dossiers/G01.08-20260105-9999999/payments")).Expect(404);
        await portal.Host.SettleAsync();

        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        var reads = (await auditor.GetAsync($"api/portal/audit?target={Dossier.AggregateId(code)}")).Expect(200).Json["items"]!.AsArray()
            .Where(item => (string)item!["action"]! == "dossier.payments")
            .Select(item => ((string)item!["actor"]!["id"]!, (string)item["outcome"]!));
        Assert.Equal([("binh", "refused"), ("officer", "done")], reads.Order());
    }
}
