namespace EGov.Portal.Tests.Api;

/// <summary>The journey over HTTP, and what may be repeated on the way.</summary>
public sealed class JourneyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public async Task A_citizen_renews_a_driving_licence_from_search_to_rating(int seed, int replicas)
    {
        await using var portal = await PortalHost.StartAsync(seed, replicas);

        var found = (await portal.Anonymous.GetAsync("api/procedures?query=giay%20phep%20lai%20xe")).Expect(200);
        Assert.Equal("3.000347", found.Json["items"]![0]!["code"]!.ToString());
        Assert.Equal("Đổi giấy phép lái xe", (await portal.Anonymous.GetAsync("api/procedures/3.000347")).Expect(200).Json["name"]!["vi"]!.ToString());

        var code = await portal.ProcessingAsync();
        Assert.Equal("G01.08-20260105-0000001", code);
        var supplied = await portal.SuppliedAsync(code);
        Assert.Equal("processing", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["status"]);
        Assert.Equal(Journey.Pdf, await portal.Officer.DownloadAsync($"api/files/{supplied}"));
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify"}""");
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"issue"}""");
        Assert.Equal("completed", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["status"]);

        var result = await portal.Officer.UploadAsync("result-0001");
        (await portal.Anna.GetAsync($"api/files/{result}")).Expect(404);
        var returned = await portal.OfficerDoesAsync(code, "return-result", $$"""{"files":["{{result}}"]}""");
        Assert.Equal("returned", returned["status"]);
        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{result}"));
        (await portal.DoAsync(portal.Anna, code, "rate", """{"score":4}""")).Expect(200);

        var list = (await portal.Anna.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(("returned", 10), (Assert.Single(list)!["status"]!.ToString(), (int)list[0]!["statusCode"]!));
        Assert.True((await portal.Host.DurableClient("portal").GetInstanceAsync($"dossier-{code}"))!.IsCompleted);
        await HasTheWholeHistoryAsync(portal, code);
    }

    private static async Task HasTheWholeHistoryAsync(PortalHost portal, string code)
    {
        var history = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray();

        Assert.Equal(
            [
                "submitted anna", "payment-begun anna", "fee-paid anna", "accepted officer", "form-issued system", "step-opened system",
                "supplement-requested officer", "form-issued system", "supplemented anna", "step-opened system", "step-completed officer",
                "step-opened system", "step-completed officer", "result-returned officer", "rated anna",
            ],
            history.Select(line => $"{line!["what"]} {line["by"]}"));
        Assert.All(history, line => Assert.EndsWith("+07:00", line!["at"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submitting_twice_with_one_key_gives_one_dossier_and_the_same_answer()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await portal.Anna.ApplicationAsync();

        var first = (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);
        (await portal.Anna.PayAsync(first["code"])).Expect(201);
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));
        var second = (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);
        var third = (await portal.Anna.PostAsync("api/dossiers", application, "submit-0002")).Expect(201);
        await portal.Host.SettleAsync();

        Assert.Equal(first, second);
        Assert.Equal("G01.08-20260107-0000001", third["code"]);
        Assert.Equal(2, (await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Submitting_many_times_at_once_with_one_key_gives_one_dossier()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await portal.Anna.ApplicationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.Anna.PostAsync("api/dossiers", application, "submit-0001")));
        await portal.Host.SettleAsync();

        Assert.Single(answers.Select(answer => answer.Expect(201).Text).Distinct());
        Assert.Single((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task However_often_the_fee_is_paid_it_is_paid_once()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => portal.Anna.PayAsync(code, $"payment-000{number % 3}")));

        Assert.Single(answers.Select(answer => answer.Expect(201)["amount"]).Distinct());
        Assert.Single(await portal.Stores.Claims.ListAsync("simulated-gateway", string.Empty, 10, default));
        Assert.Single((await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray(), line => line!["what"]!.ToString() == "fee-paid");
    }

    [Fact]
    public async Task A_supplement_is_asked_for_and_supplied()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var asked = await portal.OfficerDoesAsync(
            code, "request-supplement", """{"reason":"The certificate is blurred","components":["health-certificate"]}""");
        Assert.Equal("awaitingSupplement", asked["status"]);

        await portal.Host.Clock.Advance(TimeSpan.FromDays(20));
        var file = await portal.Anna.UploadAsync("upload-0003");
        var body = $$"""{"components":[{"component":"health-certificate","file":"{{file}}"}]}""";
        var seen = await portal.Anna.GetAsync($"api/dossiers/{code}");
        (await portal.Anna.PostAsync($"api/dossiers/{code}/supplement", body, etag: seen.ETag)).Expect(200);
        await portal.Host.SettleAsync();

        var dossier = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
        Assert.Equal(("processing", "verify", "false"), (dossier["status"], dossier.Json["step"]!["code"]!.ToString(), dossier["overdue"]));
        Assert.Equal(Journey.Pdf, await portal.Officer.DownloadAsync($"api/files/{file}"));
    }

    [Fact]
    public async Task A_dossier_that_nobody_works_on_becomes_overdue_on_its_day()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        Assert.Equal("2026-01-10T17:00:00+07:00", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["dueAt"]); // a worked Saturday

        await portal.Host.Clock.Advance(new DateTimeOffset(2026, 1, 10, 9, 59, 0, TimeSpan.Zero) - portal.Host.Clock.GetUtcNow());
        Assert.Equal("false", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"]);

        await portal.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("true", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"]);
        await portal.Host.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Single((await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray(), line => line!["what"]!.ToString() == "overdue");
    }

    [Fact]
    public async Task A_refusal_ends_the_dossier_and_its_orchestration()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        var refused = await portal.OfficerDoesAsync(code, "refuse", """{"reason":"Another ministry decides"}""");

        Assert.Equal("refused", refused["status"]);
        Assert.True((await portal.Host.DurableClient("portal").GetInstanceAsync($"dossier-{code}"))!.IsCompleted);
        Assert.Equal("PORTAL-2005", (await portal.Anna.PayAsync(code)).Expect(409).Code);
    }
}
