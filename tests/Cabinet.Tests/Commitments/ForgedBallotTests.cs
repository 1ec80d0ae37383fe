using System.Security.Cryptography.Pkcs;
using System.Text.Json.Nodes;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Local.Signing;
using EGov.Platform.Aggregates;
using EGov.Platform.Proof;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Cabinet.Tests.Commitments;

/// <summary>Who holds the database changes an answer and all that follows from it, so that everything fits: what they cannot make shows.</summary>
public sealed class ForgedBallotTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("forgers-authority-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Whoever_changes_an_answer_and_all_that_follows_lacks_the_signature_of_the_member()
    {
        await using var counted = await CountedBallot.PlayAsync();
        foreach (var seat in CountedBallot.Seats.Take(4))
        {
            await ForgeAsync(counted, seat, (statement, signature) => Task.FromResult(signature), stamp: null);
            Assert.Contains($"BAL-202 answers/{seat}", await counted.FindingsAsync());
            Assert.DoesNotContain(await counted.FindingsAsync(), finding => finding.Contains("tally", StringComparison.Ordinal) || finding.Contains("commitment", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_stamp_of_another_authority_is_told_beside_it()
    {
        await using var counted = await CountedBallot.PlayAsync();

        await ForgeAsync(counted, "s2", (statement, signature) => Task.FromResult(signature), Other(counted));

        Assert.Equal(["BAL-202 answers/s2", "BAL-503 commitment/stamp"], await counted.FindingsAsync());
        Assert.Contains("BAL-602 answers/s2", await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task A_signature_of_somebody_else_is_not_the_members_and_one_in_their_name_is_of_nobody_who_is_trusted()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var trusted = counted.Cabinet.Services.GetRequiredService<IDocumentSigner>();
        await ForgeAsync(counted, "s2", (statement, _) => SignAsync(trusted, statement, "government-0003", "Ủy viên 3"), stamp: null);
        Assert.Equal(["BAL-202 answers/s2"], await counted.FindingsAsync());

        var forger = Other(counted);
        IDocumentSigner signer = new DocumentSigner(forger, forger, new SignaturePlaces(), counted.Cabinet.Host.Clock, NullLogger<DocumentSigner>.Instance);
        await ForgeAsync(counted, "s4", (statement, _) => SignAsync(signer, statement, "government-0002", "Ủy viên 2"), stamp: null);
        Assert.Equal(["BAL-202 answers/s2", "BAL-205 answers/s4"], await counted.FindingsAsync());
        Assert.Contains("BAL-602 answers/s4", await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task An_answer_that_is_made_up_for_who_was_silent_lacks_a_signature()
    {
        await using var counted = await CountedBallot.PlayAsync();

        await ForgeAsync(counted, "s6", (_, _) => Task.FromResult<AnswerSignature?>(null), stamp: null);

        Assert.Equal(["BAL-203 answers/s6"], await counted.FindingsAsync());
    }

    [Fact]
    public async Task Who_is_made_silent_with_all_that_follows_is_missed_by_their_receipt_alone()
    {
        await using var counted = await CountedBallot.PlayAsync();

        await RewriteAsync(counted, "s2", answer => answer with { Given = null, Revisions = [] }, stamp: null);

        Assert.Empty(await counted.FindingsAsync());
        Assert.Equal(["BAL-602 answers/s2"], await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task An_earlier_receipt_is_no_fault_and_one_that_is_forged_or_of_somebody_outside_is()
    {
        await using var counted = await CountedBallot.PlayAsync();
        JsonNode Kept(Action<JsonNode> change, int which = 0)
        {
            var receipt = counted.Receipts[which].DeepClone();
            change(receipt);
            return receipt;
        }

        Assert.Empty(await counted.FindingsAsync(counted.Receipts[1], counted.Receipts[2]));
        Assert.Equal(["BAL-601 receipts/0"], await counted.FindingsAsync(Kept(receipt => receipt["statement"]!["answers"]![0]!["option"] = "disagree")));
        Assert.Equal(["BAL-601 receipts/0"], await counted.FindingsAsync(Kept(receipt => Rehash(receipt, statement => statement["answers"]![0]!["option"] = "disagree"))));
        Assert.Equal(["BAL-601 receipts/0"], await counted.FindingsAsync(Kept(receipt => receipt["cms"] = counted.Receipts[3]["cms"]!.DeepClone())));
        Assert.Equal(["BAL-603 receipts/0"], await counted.FindingsAsync(Kept(receipt => Rehash(receipt, statement => statement["seat"] = "s99"))));
        Assert.Equal(
            ["BAL-604 receipts/0"],
            await counted.FindingsAsync(Kept(receipt =>
            {
                Rehash(receipt, statement => statement["answers"]![0]!["option"] = "disagree");
                receipt.AsObject().Remove("cms");
            })));
        Assert.Empty(await counted.FindingsAsync(Kept(receipt => receipt.AsObject().Remove("cms"))));
    }

    private static void Rehash(JsonNode receipt, Action<JsonNode> change)
    {
        change(receipt["statement"]!);
        receipt["hash"] = PlatformJson.Read<Statement>(PlatformJson.Write(receipt["statement"])).Hash();
    }

    private DevelopmentAuthority Other(CountedBallot counted) => new(folder.FullName, counted.Cabinet.Host.Clock);

    private static Task ForgeAsync(
        CountedBallot counted, string seat, Func<Statement, AnswerSignature?, Task<AnswerSignature?>> sign, ITimestampAuthority? stamp) =>
        RewriteAsync(
            counted,
            seat,
            async (ballot, answer) =>
            {
                var before = answer.Given ?? new GivenAnswer(1, ballot.OpenedAt!.Value, new([], null), new string('a', 64), string.Empty, null, false);
                var given = before with { Content = new([new(before.Content.Answers is [{ Option: Question.Agree }] ? Question.Disagree : Question.Agree)], before.Content.Discuss) };
                var statement = Statement.Of(ballot, seat, given);
                given = given with { Hash = statement.Hash(), Signature = await sign(statement, before.Signature) };
                return answer with { Given = given, Revisions = [.. answer.Revisions.SkipLast(1), new(given.Revision, given.At, given.Hash, given.Late)] };
            },
            stamp);

    private static Task RewriteAsync(CountedBallot counted, string seat, Func<Answer, Answer> change, ITimestampAuthority? stamp) =>
        RewriteAsync(counted, seat, (_, answer) => Task.FromResult(change(answer)), stamp);

    /// <summary>Writes another answer of the seat, counts anew and has it stamped: by the authority that all trust where none is named.</summary>
    private static async Task RewriteAsync(CountedBallot counted, string seat, Func<Ballot, Answer, Task<Answer>> change, ITimestampAuthority? stamp)
    {
        var services = counted.Cabinet.Services;
        var ballot = (await services.GetRequiredService<AggregateStore<Ballot, BallotEvent>>().FindAsync(counted.Aggregate, default))!.State;
        var answers = services.GetRequiredService<AggregateStore<Answer, AnswerEvent>>();
        var sealedAnswers = new List<Answer>();
        foreach (var voter in ballot.Voters)
        {
            var answer = (await answers.FindAsync(counted.AnswerOf(voter.Seat), default))!.State;
            sealedAnswers.Add(voter.Seat == seat ? await change(ballot, answer) : answer);
        }

        var result = (await services.GetRequiredService<BallotCounting>().CountAsync(ballot, new SealedAnswers(ballot, sealedAnswers), default))!;
        if (stamp is not null)
        {
            var token = await stamp.StampAsync(Convert.FromHexString(result.Commitment.Digest), default);
            result = result with { Commitment = result.Commitment with { Stamp = ProofStamp.Of(token) } };
        }

        await PutAsync(counted, counted.AnswerOf(seat), sealedAnswers[ballot.PlaceOf(seat)]);
        await PutAsync(counted, counted.Aggregate, ballot with { Result = result });
    }

    private static async Task PutAsync<T>(CountedBallot counted, string aggregate, T state)
    {
        var store = counted.Cabinet.Stores.Aggregates;
        var stored = (await store.GetAsync(aggregate, aggregate, default))!;
        var document = JsonNode.Parse(stored.Content.Span)!;
        document["state"] = JsonNode.Parse(PlatformJson.Write(state));
        Assert.NotNull(await store.ReplaceAsync(aggregate, aggregate, stored.Tag, PlatformJson.Write(document), default));
    }

    private static async Task<AnswerSignature?> SignAsync(IDocumentSigner signer, Statement statement, string person, string name)
    {
        var signed = await signer.SignDetachedAsync(statement.Bytes(), new(SignatoryKind.Person, person, name, "Trả lời"), default);
        Assert.True(signed.Succeeded(out var der, out _));
        var cms = new SignedCms();
        cms.Decode(der.Span);
        return new(Convert.ToBase64String(der.Span), name, cms.SignerInfos[0].Certificate!.SerialNumber, true);
    }
}
