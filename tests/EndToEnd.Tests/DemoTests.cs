using Xunit.Abstractions;

namespace EndToEnd.Tests;

/// <summary>The citizen's renewal as <c>./run demo</c> plays it.</summary>
public sealed class DemoTests(ITestOutputHelper output)
{
    private const string Outcome = "done: 1 dossier, 1 payment, 1 result";

    private const int Losses = 10;

    /// <summary>The steps of the journey, each of which has its line.</summary>
    private static readonly string[] Steps =
    [
        "ready on ", "found procedure 3.000347", "uploaded application.pdf", "uploaded health-certificate.pdf", "submitted dossier ",
        "submitted again with the same key", "paid 135000 VND", "accepted at ", "supplement of health-certificate requested",
        "uploaded health-certificate-2.pdf", "supplied at ", "step verify done", "step issue done", "uploaded result licence.pdf", "result ",
        "downloaded result ", "rated 5 of 5", "history of ", Outcome,
    ];

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task It_goes_from_search_to_rating_with_a_line_for_each_step(string replicas)
    {
        using var demo = Command.Egov("demo", "--replicas", replicas);

        Assert.True(await demo.EndAsync() == 0, demo.Errors);
        Assert.Equal(Steps.Length, LinesOf(demo).Length);
        Assert.All(Steps.Zip(LinesOf(demo)), pair => Assert.Contains($"s  {pair.First}", pair.Second, StringComparison.Ordinal));
    }

    /// <summary>
    /// Each loss is set to a moment of chance, by turns of the start and of the journey that follows it, however long the start takes here; a run
    /// that ended before its moment does not count.
    /// </summary>
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Lost_ten_times_on_one_folder_it_ends_with_one_dossier_one_payment_and_one_result(string replicas)
    {
        var folder = Directory.CreateTempSubdirectory("demo-");
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var lost = 0; lost < Losses;)
        {
            using var demo = Command.Egov("demo", "--data", folder.FullName, "--replicas", replicas);
            if (lost % 2 == 0)
            {
                await demo.SaysAsync(" ");
            }

#pragma warning disable CA5394 // When a process is lost is a matter of chance, not of secrecy.
            var moment = TimeSpan.FromMilliseconds(random.Next(lost % 2 == 0 ? 2000 : 1000));
#pragma warning restore CA5394
            var killed = await demo.LoseAfterAsync(moment);
            lost += killed ? 1 : 0;
            output.WriteLine($"{(killed ? "lost" : "ended")}, {moment.TotalMilliseconds:0} ms, after {LinesOf(demo).LastOrDefault() ?? "nothing"}");
        }

        using var last = Command.Egov("demo", "--data", folder.FullName, "--replicas", replicas);
        Assert.True(await last.EndAsync() == 0, last.Errors);
        output.WriteLine(last.Output);
        Assert.Contains(Outcome, last.Output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string[] LinesOf(Command demo) => demo.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
