using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Outcomes;
using EGov.Cabinet.Tests.Commitments;
using EGov.Platform.Access;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Decree;
using Microsoft.Extensions.DependencyInjection;
using Answered = EGov.Portal.Tests.Api.Answer;

namespace EGov.Cabinet.Tests.Outcomes;

/// <summary>The signed sheet of a result.</summary>
public sealed class ResultSheetTests
{
    [Fact]
    public async Task The_sheet_is_signed_by_the_secretary_sealed_by_the_agency_and_the_same_whenever_it_is_asked_for()
    {
        await using var counted = await CountedBallot.PlayAsync();

        var issued = (await IssueAsync(counted)).Expect(200);
        var file = await counted.Government.Secretary.DownloadAsync($"api/cabinet/ballots/{counted.Id}/result-sheet");
        var again = (await IssueAsync(counted)).Expect(200);

        var report = await counted.Cabinet.Services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(file, default);
        var standing = DecreeRule.Of(report);
        Assert.Equal((OriginalStanding.OriginalValue, 2), (standing.Standing, report.Signatures.Count));
        Assert.Equal("Thư ký", standing.Person.Signature!.Signer!.Name);
        Assert.Equal((ResultSheets.FileOf(counted.Id), issued["sheet"], issued.ETag), (issued["sheet"], again["sheet"], again.ETag));
        Assert.Equal(file, await counted.Government.Secretary.DownloadAsync($"api/cabinet/files/{issued["sheet"]}"));
    }

    [Fact]
    public async Task It_is_shown_to_whom_the_result_is_shown()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var path = $"api/cabinet/ballots/{counted.Id}/result-sheet";
        Assert.Equal(404, (await counted.Government.Chair.GetAsync(path)).Status);
        (await IssueAsync(counted)).Expect(200);

        Assert.NotEmpty(await counted.Government.Chair.DownloadAsync(path));
        Assert.Equal("CABINET-5405", (await counted.Government.Member(2).GetAsync(path)).Code);
        Assert.Equal(404, (await counted.Government.Member(2).GetAsync($"api/cabinet/files/{ResultSheets.FileOf(counted.Id)}")).Status);
        Assert.Equal(404, (await counted.Cabinet.ClerkOf("G22").GetAsync(path)).Status);
        (await counted.Government.Chair.PostAsync($"api/cabinet/ballots/{counted.Id}/publication", null, etag: await ETagAsync(counted))).Expect(200);
        Assert.NotEmpty(await counted.Government.Member(2).DownloadAsync(path));
    }

    [Fact]
    public async Task Only_a_secretary_issues_it_and_only_of_what_is_counted()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var path = $"api/cabinet/ballots/{await government.OpenAsync()}/result-sheet";
        var etag = (await government.Chair.GetAsync(path.Replace("/result-sheet", string.Empty, StringComparison.Ordinal))).ETag;

        Assert.Equal("CABINET-5400", (await government.Secretary.PostAsync(path, null, etag: etag)).Code);
        Assert.Equal(403, (await government.Chair.PostAsync(path, null, etag: etag)).Status);
        Assert.Equal(428, (await government.Secretary.PostAsync(path, null)).Status);
        Assert.Equal(412, (await government.Secretary.PostAsync(path, null, etag: "\"99\"")).Status);
    }

    [Fact]
    public async Task Who_goes_on_after_a_loss_between_signing_and_noting_finds_the_sheet_that_was_signed()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var sheets = counted.Cabinet.Services.GetRequiredService<ResultSheets>();
        Assert.True((await sheets.KeepAsync(await SeenAsync(counted), default)).Succeeded(out var kept, out _));
        await counted.Cabinet.Host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(404, (await counted.Government.Secretary.GetAsync($"api/cabinet/ballots/{counted.Id}/result-sheet")).Status);

        (await IssueAsync(counted)).Expect(200);

        Assert.Equal(kept.Sha256, (await SeenAsync(counted)).State.Sheet!.Sha256);
        Assert.Equal(kept.Size, (await counted.Government.Secretary.DownloadAsync($"api/cabinet/ballots/{counted.Id}/result-sheet")).Length);
    }

    [Fact]
    public async Task Two_who_sign_at_once_have_one_sheet()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var (sheets, seen) = (counted.Cabinet.Services.GetRequiredService<ResultSheets>(), await SeenAsync(counted));

        var kept = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => sheets.KeepAsync(seen, default)));

        Assert.Single(kept.Select(each => each.Succeeded(out var file, out _) ? file.Sha256 : "none").Distinct());
    }

    private static async Task<Answered> IssueAsync(CountedBallot counted) =>
        await counted.Government.Secretary.PostAsync($"api/cabinet/ballots/{counted.Id}/result-sheet", null, etag: await ETagAsync(counted));

    private static async Task<string?> ETagAsync(CountedBallot counted) =>
        (await counted.Government.Secretary.GetAsync($"api/cabinet/ballots/{counted.Id}")).ETag;

    private static async Task<SeenBallot> SeenAsync(CountedBallot counted)
    {
        var secretary = new Caller("government-secretary", [Callers.Official], "G22") { Level = 2 };
        var desk = counted.Cabinet.Services.GetRequiredService<BallotDesk>();
        return (await desk.ActingAsync(secretary, counted.Id, [SeatRole.Secretary], default)).Succeeded(out var seen, out _)
            ? seen
            : throw new InvalidOperationException("The secretary does not see the ballot.");
    }
}
