using Xunit.Abstractions;

namespace EndToEnd.Tests;

/// <summary>The citizen's renewal as <c>./run demo</c> plays it.</summary>
public sealed class DemoTests(ITestOutputHelper output)
{
    private const string Outcome = "done: 1 dossier, 1 payment, 1 result";

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task It_goes_from_search_to_result(string replicas)
    {
        using var demo = Command.Egov("demo", "--replicas", replicas);

        Assert.Equal(0, await demo.EndAsync());
        Assert.Contains(Outcome, demo.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Lost_five_times_on_one_folder_it_ends_with_one_dossier_one_payment_and_one_result(string replicas)
    {
        var folder = Directory.CreateTempSubdirectory("demo-");
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
#pragma warning disable CA5394 // When a process is lost is a matter of chance, not of secrecy.
        var random = new Random(seed);
        for (var lost = 0; lost < 5;)
        {
            using var demo = Command.Egov("demo", "--data", folder.FullName, "--replicas", replicas);
            lost += await demo.LoseAfterAsync(TimeSpan.FromMilliseconds(random.Next(100, 900))) ? 1 : 0;
        }
#pragma warning restore CA5394

        using var last = Command.Egov("demo", "--data", folder.FullName, "--replicas", replicas);
        Assert.Equal(0, await last.EndAsync());
        output.WriteLine(last.Output);
        Assert.Contains(Outcome, last.Output, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
