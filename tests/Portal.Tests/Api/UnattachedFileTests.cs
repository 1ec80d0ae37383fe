namespace EGov.Portal.Tests.Api;

public sealed class UnattachedFileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_file_that_is_part_of_no_dossier_goes_after_three_days_and_one_that_is_stays(int replicas)
    {
        await using var portal = await PortalHost.StartAsync(replicas: replicas);
        var used = await portal.Anna.UploadAsync("upload-0001");
        (await portal.Anna.PostAsync("api/dossiers", Journey.Application(used, await portal.Anna.UploadAsync("upload-0002")), "submit-0001")).Expect(201);
        var unused = (await portal.Anna.UploadAsync("upload-0009", Journey.Pdf)).Expect(201);
        Assert.Equal("2026-01-08T08:00:00+07:00", unused["expiresAt"]);

        await portal.Host.Clock.Advance(TimeSpan.FromDays(4));

        (await portal.Anna.GetAsync($"api/files/{unused["id"]}")).Expect(404);
        Assert.NotEmpty(await portal.Anna.DownloadAsync($"api/files/{used}"));
        Assert.Equal("EGOV-1187", (await portal.Anna.UploadAsync("upload-0009", Journey.Pdf)).Expect(410).Code);
        var application = Journey.Application(unused["id"], used);
        Assert.Equal("EGOV-1011", (await portal.Anna.PostAsync("api/dossiers", application, "submit-0009")).Expect(400).Code);
    }

    [Fact]
    public async Task What_was_known_of_a_file_that_went_is_erased_when_its_key_is_forgotten()
    {
        await using var portal = await PortalHost.StartAsync();
        var file = $"file-{await portal.Anna.UploadAsync()}";

        await portal.Host.Clock.Advance(TimeSpan.FromDays(12));

        Assert.Null(await portal.Stores.Aggregates.GetAsync(file, file, default));
        Assert.Empty(await portal.Stores.Events.ListAsync(file, "", 10, default));
    }

    [Fact]
    public async Task The_hours_are_a_setting_and_the_bounds_are_published()
    {
        await using var portal = await PortalHost.StartAsync(new Dictionary<string, string> { ["Files:UnattachedHours"] = "5" });

        Assert.Equal("2026-01-05T13:00:00+07:00", (await portal.Anna.UploadAsync("upload-0009", Journey.Pdf)).Expect(201)["expiresAt"]);
        var limits = (await portal.Anonymous.GetAsync("api/portal/limits")).Json["limits"]!.AsArray().ToDictionary(limit => limit!["name"]!.ToString(), limit => (long)limit!["value"]!);
        Assert.Equal((5, 100, 200L * 1024 * 1024), (limits["unattachedHours"], limits["unattachedFiles"], limits["unattachedBytes"]));
    }
}
