using EGov.Cabinet.Files;
using EGov.Local.Cabinet;
using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Tests.Files;

/// <summary>Who may use and read which paper.</summary>
public sealed class FileAccessTests
{
    private const string Matter = "matter-1";

    private static CabinetPerson Minister => CabinetPeople.All.First(each => each.Agency == "G12");

    private static CabinetPerson Other => CabinetPeople.All.First(each => each.Agency == "G15");

    [Fact]
    public async Task An_agency_reads_what_it_uploaded_and_nobody_else_learns_that_it_is_there()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var paper = await KeptAsync(cabinet.ClerkOf("G12"));

        Assert.Equal(Papers.Whole, await cabinet.ClientOf(Minister).DownloadAsync($"api/cabinet/files/{paper}"));
        Assert.Equal("EGOV-1003", (await cabinet.ClientOf(Other).GetAsync($"api/cabinet/files/{paper}")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await cabinet.ClientOf(Other).GetAsync($"api/cabinet/files/{paper}/signatures")).Expect(404).Code);
        Assert.Equal("EGOV-1002", (await cabinet.ClientOf(new Caller("anna", [Callers.Citizen], null)).GetAsync($"api/cabinet/files/{paper}")).Expect(403).Code);
        Assert.NotEqual(200, (await cabinet.ClientOf(Minister).GetAsync($"api/cabinet/files/{paper}/signatures")).Status);
    }

    [Fact]
    public async Task What_a_paper_is_part_of_shows_it_to_whom_it_will_and_to_nobody_else()
    {
        await using var cabinet = await CabinetHost.StartAsync(services: services => services.AddSingleton<IFileReaders>(new Shown(Other.Number)));
        var paper = await KeptAsync(cabinet.ClerkOf("G12"));
        var third = cabinet.ClerkOf("G18");

        Assert.Equal(404, (await cabinet.ClientOf(Other).GetAsync($"api/cabinet/files/{paper}")).Status);
        Assert.Null(await cabinet.Services.GetRequiredService<FileDesk>().AttachAsync(new([paper], "/papers"), Matter, default));

        Assert.Equal(Papers.Whole, await cabinet.ClientOf(Other).DownloadAsync($"api/cabinet/files/{paper}"));
        Assert.Equal(404, (await third.GetAsync($"api/cabinet/files/{paper}")).Status);
        Assert.Equal(404, (await third.GetAsync($"api/cabinet/files/{new string('0', 32)}")).Status);
    }

    [Fact]
    public async Task Papers_are_used_by_the_agency_that_uploaded_them_once_each()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var desk = cabinet.Services.GetRequiredService<FileDesk>();
        var paper = await KeptAsync(cabinet.ClerkOf("G12"));
        var caller = CabinetHost.CallerOf(Minister);

        Assert.Null(await desk.CheckAsync(caller, new([paper], "/papers"), Matter, default));
        Assert.Equal("CABINET-5501", (await desk.CheckAsync(caller, new([paper, paper], "/papers"), Matter, default))!.Fields.Single().Code);
        Assert.Equal("/papers", (await desk.CheckAsync(CabinetHost.CallerOf(Other), new([paper], "/papers"), Matter, default))!.Fields.Single().Field);
    }

    [Fact]
    public async Task A_paper_that_nothing_holds_goes_after_three_days()
    {
        await using var cabinet = await CabinetHost.StartAsync(services: services => services.AddSingleton<IFileHolder>(new Shown("nobody")));
        var clerk = cabinet.ClerkOf("G12");
        var (left, held) = (await KeptAsync(clerk), await KeptAsync(clerk, "upload-0002"));
        Assert.Null(await cabinet.Services.GetRequiredService<FileDesk>().AttachAsync(new([held], "/papers"), Matter, default));

        await cabinet.Host.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(404, (await clerk.GetAsync($"api/cabinet/files/{left}")).Status);
        var vault = cabinet.Services.GetRequiredService<FileVault>();
        Assert.Equal(Papers.Whole, await vault.OpenAsync((await vault.FindIssuedAsync(held, default))!, default));
        Assert.Equal(404, (await clerk.GetAsync($"api/cabinet/files/{held}")).Status);
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
