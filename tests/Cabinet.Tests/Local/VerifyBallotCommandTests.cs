using System.Text.Json.Nodes;
using EGov.Cabinet.Tests.Commitments;
using EGov.Local.Running;

namespace EGov.Cabinet.Tests.Local;

/// <summary><c>./run verify-ballot</c> needs the file, and what its user trusts.</summary>
public sealed class VerifyBallotCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ballot-");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string Proof => Path.Combine(folder.FullName, "proof.json");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task A_proof_that_holds_is_told_to_with_what_was_counted()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await WriteAsync(counted, _ => { });

        Assert.Equal(0, await RunAsync(counted, Proof, "--trust", TrustOf(counted)));

        var told = output.ToString();
        Assert.Contains("ballot 1/PLYK/2026", told, StringComparison.Ordinal);
        Assert.Contains("5 voters, 4 answers, 1 of them late, 1 ask to discuss it.", told, StringComparison.Ordinal);
        Assert.Contains("question 1: agree 2, disagree 1, other 1, silent 1; 3 of 5 needed", told, StringComparison.Ordinal);
        Assert.Contains("traced to a trusted root.", told, StringComparison.Ordinal);
        Assert.EndsWith("It is whole, and all of it is proven.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_trusted_roots_it_ends_otherwise()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await WriteAsync(counted, _ => { });

        Assert.Equal(3, await RunAsync(counted, Proof));
        Assert.Contains("BAL-503 commitment/stamp", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("BAL-205 answers/s2", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("NOT all of it is proven", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, await RunAsync(counted, Proof, "--trust", folder.FullName));
    }

    [Fact]
    public async Task One_answer_that_was_changed_is_told_in_both_languages_with_its_place()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await WriteAsync(counted, proof => proof["votes"]![2]!["statement"]!["answers"]![0]!["option"] = "agree");

        Assert.Equal(1, await RunAsync(counted, Proof, "--trust", TrustOf(counted)));
        Assert.Contains("BAL-201 answers/s4: The answer does not match its receipt. Ý kiến không khớp", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("BAL-401 tally/0", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("It does NOT hold", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync(counted, Proof));
    }

    [Fact]
    public async Task A_members_receipt_is_checked_by_itself()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await counted.PublishAsync();
        var receipt = (await counted.Government.Member(1).GetAsync($"api/cabinet/ballots/{counted.Id}/receipt")).Expect(200);
        await File.WriteAllTextAsync(Proof, receipt.Text);

        Assert.Equal(0, await RunAsync(counted, Proof, "--trust", TrustOf(counted)));
        Assert.Contains($"seat s3 of ballot 1/PLYK/2026 ({counted.Id}): agree", output.ToString(), StringComparison.Ordinal);

        var changed = receipt.Json;
        changed["way"]![0] = new string('0', 64);
        await File.WriteAllTextAsync(Proof, changed.ToJsonString());
        Assert.Equal(1, await RunAsync(counted, Proof, "--trust", TrustOf(counted)));
        Assert.Contains("BAL-301 receipt/way", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--trust", "x")]
    [InlineData("file", "--trust")]
    [InlineData("file", "--other", "x")]
    [InlineData("file", "--trust", "a", "--trust", "b")]
    [InlineData("no-such-file")]
    [InlineData("file", "--trust", "no-such-folder")]
    public async Task Wrong_words_are_told_apart_from_findings(params string[] words)
    {
        Assert.Equal(2, await VerifyBallotCommand.RunAsync(words, output, errors, TimeProvider.System));
        Assert.NotEmpty(errors.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    public async Task What_is_no_proof_is_not_looked_at(string text)
    {
        await File.WriteAllTextAsync(Proof, text);

        Assert.Equal(2, await VerifyBallotCommand.RunAsync([Proof], output, errors, TimeProvider.System));
        Assert.StartsWith("The file cannot be read", errors.ToString(), StringComparison.Ordinal);
    }

    private static string TrustOf(CountedBallot counted) => Path.Combine(LocalFolder.AuthorityIn(counted.Cabinet.Folder), "trust");

    private async Task WriteAsync(CountedBallot counted, Action<JsonNode> change)
    {
        var proof = (await counted.Government.Chair.GetAsync($"api/cabinet/ballots/{counted.Id}/proof")).Expect(200).Json;
        change(proof);
        await File.WriteAllTextAsync(Proof, proof.ToJsonString());
    }

    private Task<int> RunAsync(CountedBallot counted, params string[] words) => VerifyBallotCommand.RunAsync(words, output, errors, counted.Cabinet.Host.Clock);
}
