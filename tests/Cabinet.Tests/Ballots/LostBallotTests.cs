using EmbeddedFunctions.Storage;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>Wherever the process is lost between the opening of a ballot and its count, who asks again goes on: one number, one count of the last answers.</summary>
public sealed class LostBallotTests
{
    private const int Stride = 71;

    [Fact]
    public async Task A_ballot_is_counted_once_wherever_the_process_is_lost()
    {
        var (undisturbed, whole) = (Directory.CreateTempSubdirectory("cabinet-"), new DurabilityProbe());
        await PlayAsync(undisturbed, whole);
        undisturbed.Delete(recursive: true);
        Assert.InRange(whole.Steps, 60, 4000);

        var cuts = 0;
        for (var step = 11L; step < whole.Steps; step += Stride)
        {
            var (folder, cut) = (Directory.CreateTempSubdirectory("cabinet-"), new DurabilityProbe { StopAt = step });
            await Record.ExceptionAsync(() => PlayAsync(folder, cut));
            cuts += cut.Stopped ? 1 : 0;

            await PlayAsync(folder, new DurabilityProbe());
            folder.Delete(recursive: true);
        }

        Assert.True(cuts >= 3, $"only {cuts} plays were cut");
    }

    private static async Task PlayAsync(DirectoryInfo folder, DurabilityProbe probe)
    {
        await using var cabinet = await CabinetHost.StartAsync(folder, probe, seed: 5, replicas: 1, keepFolder: true);
        var government = Committee.Of(cabinet, "government", 3);
        if (await government.StageAsync("ballot-key-1") is not "closed")
        {
            await government.FoundOrGoOnAsync();
            var ballot = await government.OpenOrGoOnAsync("ballot-key-1");
            foreach (var place in new[] { 0, 1, 2, 1 })
            {
                await government.AnswerAsync(place, ballot, place == 2 ? "disagree" : "agree");
            }

            await government.CloseAsync(ballot);
        }

        var result = await government.ResultAsync(await government.OpenOrGoOnAsync("ballot-key-1"));
        Assert.Equal(("2", "3", "passed"), ($"{result["questions"]![0]!["tally"]!["votes"]}", $"{result["answered"]}", $"{result["questions"]![0]!["tally"]!["outcome"]}"));
        Assert.Equal("1/PLYK/2026", $"{result["number"]}");
    }
}
