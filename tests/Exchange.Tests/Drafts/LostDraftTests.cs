using EmbeddedFunctions.Storage;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>Wherever the process is lost between a draft and its sending, who asks again goes on: one number, one document, nothing half done.</summary>
public sealed class LostDraftTests
{
    private const int Stride = 19;

    [Fact]
    public async Task A_document_gets_one_number_and_is_sent_once_wherever_the_process_is_lost()
    {
        var (undisturbed, whole) = (Directory.CreateTempSubdirectory("exchange-"), new DurabilityProbe());
        await PlayAsync(undisturbed, whole);
        undisturbed.Delete(recursive: true);
        Assert.InRange(whole.Steps, 40, 4000);

        for (var step = 9L; step < whole.Steps; step += Stride)
        {
            var (folder, cut) = (Directory.CreateTempSubdirectory("exchange-"), new DurabilityProbe { StopAt = step });
            await Record.ExceptionAsync(() => PlayAsync(folder, cut));
            Assert.True(cut.Stopped);

            await PlayAsync(folder, new DurabilityProbe());
            folder.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(DirectoryInfo folder, DurabilityProbe probe)
    {
        await using var axis = await ExchangeHost.StartAsync(folder, probe, seed: 5, replicas: 1, keepFolder: true);
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync())["id"];
        (await play.NumberAsync(id)).Expect(200);
        (await play.SignAsync(id)).Expect(200);
        (await play.SealAsync(id)).Expect(200);
        (await play.SendAsync(id)).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Single(await play.NumbersAsync());
        Assert.Equal([id], await play.ListedAsync("sent"));
        var inbox = (await axis.ClerkOf("G12").GetAsync("/api/mailbox")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal((id, "original"), (Assert.Single(inbox)!["document"]!.GetValue<string>(), inbox[0]!["standing"]!.GetValue<string>()));
    }
}
