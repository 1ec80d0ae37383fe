using EGov.Reporting.Files;
using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Files;

/// <summary>Who may use and read which paper.</summary>
public sealed class FileAccessTests
{
    private const string Matter = "matter-1";

    private static Caller Leader => new("leader-G12", [Callers.Leader], "G12");

    private static Caller Other => new("leader-G15", [Callers.Leader], "G15");

    [Fact]
    public async Task An_agency_reads_what_it_uploaded_and_nobody_else_learns_that_it_is_there()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var paper = await KeptAsync(reporting.OfficerOf("G12"));

        Assert.Equal(Papers.Whole, await reporting.ClientOf(Leader).DownloadAsync($"api/reporting/files/{paper}"));
        Assert.Equal("EGOV-1003", (await reporting.ClientOf(Other).GetAsync($"api/reporting/files/{paper}")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await reporting.ClientOf(Other).GetAsync($"api/reporting/files/{paper}/signatures")).Expect(404).Code);
        Assert.Equal("EGOV-1002", (await reporting.ClientOf(new Caller("anna", [Callers.Citizen], null)).GetAsync($"api/reporting/files/{paper}")).Expect(403).Code);
        Assert.NotEqual(200, (await reporting.ClientOf(Leader).GetAsync($"api/reporting/files/{paper}/signatures")).Status);
    }

    [Fact]
    public async Task What_a_paper_is_part_of_shows_it_to_whom_it_will_and_to_nobody_else()
    {
        await using var reporting = await ReportingHost.StartAsync(services: services => services.AddSingleton<IFileReaders>(new Shown(Other.Id)));
        var paper = await KeptAsync(reporting.OfficerOf("G12"));
        var third = reporting.OfficerOf("G18");

        Assert.Equal(404, (await reporting.ClientOf(Other).GetAsync($"api/reporting/files/{paper}")).Status);
        Assert.Null(await reporting.Services.GetRequiredService<FileDesk>().AttachAsync(new([paper], "/files"), Matter, default));

        Assert.Equal(Papers.Whole, await reporting.ClientOf(Other).DownloadAsync($"api/reporting/files/{paper}"));
        Assert.Equal(404, (await third.GetAsync($"api/reporting/files/{paper}")).Status);
        Assert.Equal(404, (await third.GetAsync($"api/reporting/files/{new string('0', 32)}")).Status);
    }

    [Fact]
    public async Task Papers_are_used_by_the_agency_that_uploaded_them_once_each()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var desk = reporting.Services.GetRequiredService<FileDesk>();
        var paper = await KeptAsync(reporting.OfficerOf("G12"));
        var caller = Leader;

        Assert.Null(await desk.CheckAsync(caller, new([paper], "/files"), Matter, default));
        Assert.Equal("REPORTING-6001", (await desk.CheckAsync(caller, new([paper, paper], "/files"), Matter, default))!.Fields.Single().Code);
        Assert.Equal("/files", (await desk.CheckAsync(Other, new([paper], "/files"), Matter, default))!.Fields.Single().Field);
    }

    [Fact]
    public async Task A_paper_that_nothing_holds_goes_after_three_days()
    {
        await using var reporting = await ReportingHost.StartAsync(services: services => services.AddSingleton<IFileHolder>(new Shown("nobody")));
        var clerk = reporting.OfficerOf("G12");
        var (left, held) = (await KeptAsync(clerk), await KeptAsync(clerk, "upload-0002"));
        Assert.Null(await reporting.Services.GetRequiredService<FileDesk>().AttachAsync(new([held], "/files"), Matter, default));

        await reporting.Host.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(404, (await clerk.GetAsync($"api/reporting/files/{left}")).Status);
        var vault = reporting.Services.GetRequiredService<FileVault>();
        Assert.Equal(Papers.Whole, await vault.OpenAsync((await vault.FindIssuedAsync(held, default))!, default));
        Assert.Equal(404, (await clerk.GetAsync($"api/reporting/files/{held}")).Status);
    }

    private static async Task<string> KeptAsync(ApiClient client, string key = "upload-0001") =>
        (await client.UploadPaperAsync(key, Papers.Whole)).Expect(201)["id"];

    /// <summary>An aggregate that is there, holds every file and shows it to one person.</summary>
    private sealed class Shown(string person) : IFileReaders, IFileHolder
    {
        public string Kind => "matter";

        public Task<bool> MayReadAsync(Caller caller, string aggregate, string file, CancellationToken cancellation) =>
            Task.FromResult(aggregate == Matter && caller.Id == person);

        public Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation) => Task.FromResult(aggregate == Matter);
    }
}
