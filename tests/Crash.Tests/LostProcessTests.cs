using System.Globalization;
using Xunit.Abstractions;

namespace Crash.Tests;

/// <summary>The process that runs the host is killed while work runs, again and again, and started again on the same folder.</summary>
public sealed class LostProcessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Ten_lost_processes_lose_no_work(int replicas) => await LoseAsync(kills: 10, orchestrations: 200, messages: 2000, replicas);

    [Fact]
    [Trait("Run", "long")]
    public async Task Twenty_lost_processes_lose_none_of_a_thousand_orchestrations_and_ten_thousand_messages() =>
        await LoseAsync(kills: 20, orchestrations: 1000, messages: 10_000, replicas: 1);

    private async Task LoseAsync(int kills, int orchestrations, int messages, int replicas)
    {
        var folder = Directory.CreateTempSubdirectory("crash-");
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
#pragma warning disable CA5394 // When a process is lost is a matter of chance, not of secrecy.
        var random = new Random(seed);
        var lost = 0;
        while (lost < kills)
        {
            using var worker = Worker.Start(folder.FullName, orchestrations, messages, replicas);
            await worker.SaidAsync("started");
            if (await worker.LoseAfterAsync(TimeSpan.FromMilliseconds(random.Next(20, 400))))
            {
                lost++;
                continue;
            }

            // The work ended before the process was lost: the rest of the kills fall on more of it.
            orchestrations += orchestrations / 2;
            messages += messages / 2;
        }
#pragma warning restore CA5394

        using var last = Worker.Start(folder.FullName, orchestrations, messages, replicas);
        Assert.Equal(0, await last.EndAsync(output.WriteLine));
        Assert.Equal(
            Enumerable.Range(0, messages).Where(static number => number % 100 != 0),
            Taken(folder.FullName).Distinct().Order());
        output.WriteLine($"{orchestrations} orchestrations, {messages} messages, {Taken(folder.FullName).Count - Taken(folder.FullName).Distinct().Count()} taken again");
        folder.Delete(recursive: true);
    }

    private static List<int> Taken(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "effects.log"))
            .Where(static line => line.StartsWith("took ", StringComparison.Ordinal))
            .Select(static line => int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture)),
    ];
}
