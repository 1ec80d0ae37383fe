using System.Text.Json.Nodes;

namespace EGov.Cabinet.Tests.Commitments;

/// <summary>Who holds the database changes one thing in it: verification says what and where.</summary>
public sealed class TamperedStoreTests
{
    /// <summary>What of an answer proves nothing and binds nobody; and what is worked out anew whenever it is read.</summary>
    private static readonly string[] Unproven = ["/remindedAt", "/overdueAt", "/sealedAt", "/given/signature/byService", "/state"];

    [Fact]
    public async Task Every_field_of_every_answer_is_held_to_its_place()
    {
        await using var counted = await CountedBallot.PlayAsync();
        Assert.Empty(await counted.FindingsAsync(counted.Receipts));

        foreach (var seat in CountedBallot.Seats)
        {
            foreach (var path in (await FieldsAsync(counted, counted.AnswerOf(seat))).Where(path => !IsUnproven(seat, path)))
            {
                var back = await counted.TamperAsync(counted.AnswerOf(seat), state => Mutations.Put(state, path, Mutations.Changed(path, Mutations.At(state, path))));
                var findings = await counted.FindingsAsync();
                Assert.True(findings.Any(finding => finding.EndsWith(PlaceOf(seat, path), StringComparison.Ordinal)), $"{seat}{path}: {string.Join(", ", findings)}");
                await back();
            }
        }

        Assert.Empty(await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task Every_field_of_what_was_asked_of_whom_of_the_counts_and_of_the_commitment_is_held_to_its_place()
    {
        await using var counted = await CountedBallot.PlayAsync();

        var fields = (await FieldsAsync(counted, counted.Aggregate)).Where(path => PlaceOf(path) is not null).ToList();
        Assert.InRange(fields.Count, 50, 200);
        foreach (var path in fields)
        {
            var back = await counted.TamperAsync(counted.Aggregate, state => Mutations.Put(state, path, Mutations.Changed(path, Mutations.At(state, path))));
            var findings = await counted.FindingsAsync();
            Assert.True(findings.Any(finding => finding.EndsWith(PlaceOf(path)!, StringComparison.Ordinal)), $"{path}: {string.Join(", ", findings)}");
            await back();
        }

        Assert.Empty(await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task An_answer_that_is_taken_away_opened_again_or_put_back_to_an_earlier_one_is_told_with_its_seat()
    {
        await using var counted = await CountedBallot.PlayAsync();
        var seat = CountedBallot.Seats[1];

        var back = await counted.TamperAsync(counted.AnswerOf(seat), state => state.AsObject().Remove("sealedAt"));
        Assert.Equal([$"BAL-206 answers/{seat}"], await counted.FindingsAsync());
        await back();
        back = await counted.TamperAsync(counted.AnswerOf(seat), state => state.AsObject().Remove("given"));
        Assert.Contains($"BAL-207 answers/{seat}", await counted.FindingsAsync());
        await back();

        var stored = (await counted.Cabinet.Stores.Aggregates.GetAsync(counted.AnswerOf(seat), counted.AnswerOf(seat), default))!;
        Assert.True(await counted.Cabinet.Stores.Aggregates.DeleteAsync(counted.AnswerOf(seat), counted.AnswerOf(seat), stored.Tag, default));
        Assert.Contains($"BAL-206 answers/{seat}", await counted.FindingsAsync());
        Assert.Contains($"BAL-602 answers/{seat}", await counted.FindingsAsync(counted.Receipts));
    }

    [Fact]
    public async Task No_sheet_is_signed_of_a_result_that_does_not_hold()
    {
        await using var counted = await CountedBallot.PlayAsync();
        await counted.TamperAsync(counted.Aggregate, state => Mutations.Put(state, "/result/questions/0/votes", 4));

        var etag = (await counted.Government.Secretary.GetAsync($"api/cabinet/ballots/{counted.Id}")).ETag;
        var refused = await counted.Government.Secretary.PostAsync($"api/cabinet/ballots/{counted.Id}/result-sheet", null, etag: etag);
        Assert.Equal("CABINET-5407", refused.Expect(409).Code);
        Assert.Contains("tally/0", refused["detail"], StringComparison.Ordinal);
    }

    /// <summary>What is at the end of a signature is the time stamp in it, which is not under it: only the root tells of that.</summary>
    private static string PlaceOf(string seat, string path) => path == "/given/signature/cms" ? " answers" : $" answers/{seat}";

    /// <summary>The third seat has an earlier answer, of which its receipt alone tells.</summary>
    private static bool IsUnproven(string seat, string path) =>
        Unproven.Contains(path) || (seat == CountedBallot.Seats[1] && path.StartsWith("/revisions/0/", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> FieldsAsync(CountedBallot counted, string aggregate)
    {
        var stored = (await counted.Cabinet.Stores.Aggregates.GetAsync(aggregate, aggregate, default))!;
        return [.. Mutations.PathsOf(JsonNode.Parse(stored.Content.Span)!["state"])];
    }

    /// <summary>Where a change of the ballot's field is told; null for a field that a result does not rest on.</summary>
    private static string? PlaceOf(string path) => path switch
    {
        "/asked" => " answers/s2",
        "/content/questions/0/silenceKey" => null,
        "/number" or "/numberingIn" => " ballot",
        "/content/papers/0/file" => " papers/0",
        "/content/papers/0/name" or "/content/papers/0/sha256" or "/content/title" => " ballot",
        "/result/commitment/ballot" => " ballot",
        "/result/commitment/root" or "/result/commitment/leaves" => " answers",
        "/result/commitment/tally" => " tally",
        "/result/commitment/digest" => " commitment",
        "/result/answered" or "/result/late" => " tally",
        _ when path.StartsWith("/result/askedToDiscuss", StringComparison.Ordinal) => " tally",
        _ when path.StartsWith("/result/questions/0", StringComparison.Ordinal) => " tally/0",
        _ when path.StartsWith("/result/commitment/stamp", StringComparison.Ordinal) => " commitment/stamp",
        _ when path.StartsWith("/content/questions", StringComparison.Ordinal)
            || path.StartsWith("/voters", StringComparison.Ordinal)
            || path.StartsWith("/regulation", StringComparison.Ordinal) => " ballot",
        _ => null,
    };
}
