using EGov.Cabinet.Tests.Files;
using EGov.Local.Demo;
using EGov.Platform.Signatures;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Tests.Outcomes;

/// <summary>The signed resolution that rests on a ballot.</summary>
public sealed class ResolutionTests
{
    private static readonly Signatory Person = new(SignatoryKind.Person, "001060001001", "Hoàng Đình Lãm", "Ký ban hành");
    private static readonly Signatory Agency = new(SignatoryKind.Agency, "G22", "Văn phòng Chính phủ", "Ban hành");

    [Fact]
    public async Task A_resolution_that_is_signed_and_sealed_is_published_with_the_day_by_which_it_had_to_be()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var (government, ballot) = await PublishedAsync(cabinet);
        var file = await UploadAsync(cabinet, government, Person, Agency);

        var published = (await ResolveAsync(government, ballot, file)).Expect(200);
        var again = (await ResolveAsync(government, ballot, file)).Expect(200);

        var resolution = published.Json["resolution"]!;
        Assert.Equal(
            ("388/NQ-CP", "Hoàng Đình Lãm", "Văn phòng Chính phủ", "2026-01-06", "false"),
            ($"{resolution["number"]}", $"{resolution["signedBy"]}", $"{resolution["sealedBy"]}", $"{resolution["publishBy"]}", $"{resolution["late"]}"));
        Assert.Equal(published.ETag, again.ETag);
        Assert.Equal("CABINET-5404", (await ResolveAsync(government, ballot, file, "389/NQ-CP")).Code);
        Assert.NotEmpty(await government.Member(1).DownloadAsync($"api/cabinet/files/{file}"));
        Assert.Equal(200, (await government.Member(1).GetAsync($"api/cabinet/files/{file}/signatures")).Status);
    }

    [Fact]
    public async Task One_that_comes_after_its_day_is_marked()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var (government, ballot) = await PublishedAsync(cabinet);
        var file = await UploadAsync(cabinet, government, Person, Agency);
        await cabinet.Host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.True((await ResolveAsync(government, ballot, file)).Expect(200).Json["resolution"]!["late"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_is_not_signed_in_order_over_all_of_it_is_refused()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var (government, ballot) = await PublishedAsync(cabinet);
        async Task<Answer> TryAsync(params Signatory[] signatories) =>
            await ResolveAsync(government, ballot, await UploadAsync(cabinet, government, signatories));

        Assert.Equal("CABINET-5406", (await TryAsync()).Expect(422).Code);
        Assert.Equal("CABINET-5406", (await TryAsync(Person)).Code);
        Assert.Equal("CABINET-5406", (await TryAsync(Agency)).Code);
        Assert.Contains("SIG-122", (await TryAsync(Agency, Person))["detail"], StringComparison.Ordinal);
        var altered = await SignedAsync(cabinet, Person, Agency);
        altered[altered.AsSpan().IndexOf("Nghi quyet"u8)] ^= 1;
        var file = (await government.Secretary.UploadPaperAsync("altered-file-1", altered)).Expect(201)["id"];
        Assert.Equal("CABINET-5406", (await ResolveAsync(government, ballot, file)).Code);
    }

    [Fact]
    public async Task Number_day_file_and_result_have_to_fit()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var ballot = await government.OpenAsync();
        var file = await UploadAsync(cabinet, government, Person, Agency);
        Assert.Equal("CABINET-5402", (await ResolveAsync(government, ballot, file)).Code);
        await CloseAndPublishAsync(government, ballot, "agree");

        Assert.Equal(["/number"], (await ResolveAsync(government, ballot, file, number: " ")).WrongFields);
        Assert.Equal(["CABINET-5408"], (await ResolveAsync(government, ballot, file, day: "2026-01-04")).CodesOf("/issuedOn"));
        Assert.Equal(["CABINET-5408"], (await ResolveAsync(government, ballot, file, day: "2026-02-01")).CodesOf("/issuedOn"));
        Assert.Equal(["/file"], (await ResolveAsync(government, ballot, new string('0', 32))).WrongFields);
        Assert.Equal(403, (await ResolveAsync(government, ballot, file, by: government.Chair)).Status);
        (await ResolveAsync(government, ballot, file)).Expect(200);
    }

    [Fact]
    public async Task Nothing_rests_on_a_ballot_that_did_not_pass()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var (government, ballot) = await PublishedAsync(cabinet, "disagree");

        Assert.Equal("CABINET-5403", (await ResolveAsync(government, ballot, await UploadAsync(cabinet, government, Person, Agency))).Code);
    }

    private static async Task<(Committee Government, string Ballot)> PublishedAsync(CabinetHost cabinet, string option = "agree")
    {
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var ballot = await government.OpenAsync();
        await CloseAndPublishAsync(government, ballot, option);
        return (government, ballot);
    }

    private static async Task CloseAndPublishAsync(Committee government, string ballot, string option)
    {
        (await government.AnswerAsync(0, ballot, option)).Expect(200);
        (await government.AnswerAsync(1, ballot, option)).Expect(200);
        (await government.CloseAsync(ballot)).Expect(200);
        foreach (var act in new[] { "result-sheet", "publication" })
        {
            var etag = (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;
            (await government.Secretary.PostAsync($"api/cabinet/ballots/{ballot}/{act}", null, etag: etag)).Expect(200);
        }
    }

    private static async Task<Answer> ResolveAsync(
        Committee government, string ballot, string file, string number = "388/NQ-CP", string day = "2026-01-05", ApiClient? by = null)
    {
        var etag = (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;
        return await (by ?? government.Secretary).PostAsync(
            $"api/cabinet/ballots/{ballot}/resolution", $$"""{"file":"{{file}}","number":"{{number}}","issuedOn":"{{day}}"}""", etag: etag);
    }

    private static async Task<string> UploadAsync(CabinetHost cabinet, Committee government, params Signatory[] signatories) =>
        (await government.Secretary.UploadPaperAsync($"upload-{string.Join('-', signatories.Select(each => each.Id))}-key", await SignedAsync(cabinet, signatories))).Expect(201)["id"];

    private static async Task<byte[]> SignedAsync(CabinetHost cabinet, params Signatory[] signatories)
    {
        ReadOnlyMemory<byte> paper = DemoFiles.Pdf("Nghi quyet");
        foreach (var signatory in signatories)
        {
            Assert.True((await cabinet.Services.GetRequiredService<IDocumentSigner>().SignPdfAsync(paper, signatory, default)).Succeeded(out paper, out _));
        }

        return paper.ToArray();
    }
}
