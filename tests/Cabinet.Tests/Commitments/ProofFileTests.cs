using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Cabinet.Commitments;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Tests.Commitments;

/// <summary>A proof that went out as a file: whichever one value of it is changed, added or taken away, that is found.</summary>
public sealed class ProofFileTests
{
    [Fact]
    public async Task Any_change_of_one_value_of_a_proof_is_found()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var proof = (await counted.Government.Chair.GetAsync($"api/cabinet/ballots/{counted.Id}/proof")).Expect(200).Json;

        Assert.Empty(await ChangesMissedAsync(counted, proof));
    }

    [Fact]
    public async Task Any_change_of_one_value_of_a_receipt_is_found_also_of_who_was_silent()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await counted.PublishAsync();
        foreach (var place in new[] { 1, 3, 4 })
        {
            var receipt = (await counted.Government.Member(place).GetAsync($"api/cabinet/ballots/{counted.Id}/receipt")).Expect(200).Json;

            Assert.Empty(await ChangesMissedAsync(counted, receipt));
        }
    }

    [Fact]
    public async Task Marks_of_being_late_that_change_places_are_found_though_their_number_stays()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var proof = (await counted.Government.Chair.GetAsync($"api/cabinet/ballots/{counted.Id}/proof")).Expect(200).Json;
        (proof["votes"]![3]!["late"], proof["votes"]![0]!["late"]) = (false, true);

        Assert.Contains(await FindAsync(counted, proof.ToJsonString()), finding => finding.Code == BallotFault.Root.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"way\":[]}")]
    [InlineData("{\"asked\":null}")]
    public void What_is_no_proof_is_not_read(string text) => Assert.ThrowsAny<JsonException>(() => ProofFile.Read(Encoding.UTF8.GetBytes(text)));

    private static async Task<IReadOnlyList<string>> ChangesMissedAsync(CountedBallot counted, JsonNode whole)
    {
        Assert.Empty(await FindAsync(counted, whole.ToJsonString()));
        var missed = new List<string>();
        var paths = Mutations.PathsOf(whole).Where(path => path.Length > 0).ToList();
        Assert.InRange(paths.Count, 10, 400);
        foreach (var path in paths)
        {
            foreach (var value in new[] { Mutations.Changed(path, Mutations.At(whole, path)), null })
            {
                var changed = whole.DeepClone();
                Mutations.Put(changed, path, value);
                if (await IsMissedAsync(counted, changed))
                {
                    missed.Add($"{path} = {value}");
                }
            }
        }

        var more = whole.DeepClone();
        more["more"] = 1;
        return await IsMissedAsync(counted, more) ? [.. missed, "more"] : missed;
    }

    private static async Task<bool> IsMissedAsync(CountedBallot counted, JsonNode changed)
    {
        try
        {
            return (await FindAsync(counted, changed.ToJsonString())).Count == 0;
        }
        catch (JsonException)
        {
            // It is not read at all, which is an answer too.
            return false;
        }
    }

    private static async Task<IReadOnlyList<BallotFinding>> FindAsync(CountedBallot counted, string text)
    {
        var (proof, receipt) = ProofFile.Read(Encoding.UTF8.GetBytes(text));
        var verification = counted.Cabinet.Services.GetRequiredService<BallotVerification>();
        return proof is not null ? await verification.VerifyAsync(proof, [], default) : await verification.VerifyAsync(receipt!, default);
    }
}
