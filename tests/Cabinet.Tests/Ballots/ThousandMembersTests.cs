using System.Diagnostics;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Platform.Aggregates;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>A ballot to a thousand members, who all answer at once.</summary>
public sealed class ThousandMembersTests(ITestOutputHelper output)
{
    private const int Many = 1000;

    [Fact]
    public async Task All_thousand_answers_are_counted_once_and_within_a_tenth_of_a_second()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var assembly = await Committee.FoundAsync(cabinet, Many);
        var ballot = await assembly.OpenAsync();

        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (place, _) =>
            (await assembly.AnswerAsync(place, ballot, place % 3 == 0 ? "disagree" : "agree")).Expect(200));
        output.WriteLine($"{Many} answers in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        (await assembly.CloseAsync(ballot)).Expect(200);

        var result = await assembly.ResultAsync(ballot);
        var tally = result["questions"]![0]!["tally"]!;
        Assert.Equal(("1000", "0", "666"), ($"{result["answered"]}", $"{tally["silent"]}", $"{tally["votes"]}"));
        Assert.Equal("334", $"{tally["counts"]![1]!["votes"]}");

        var state = (await cabinet.Services.GetRequiredService<AggregateStore<Ballot, BallotEvent>>().FindAsync(Ballot.AggregateId(ballot), default))!.State;
        var answers = await cabinet.Services.GetRequiredService<BallotCounting>().ReadAsync(state, default);
        started = Stopwatch.GetTimestamp();
        var again = answers.Count();
        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"counted in {took.TotalMilliseconds:F2} ms");
        Assert.Equal(666, again[0].Votes);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }
}
