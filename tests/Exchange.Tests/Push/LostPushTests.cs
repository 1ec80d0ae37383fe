using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Push;

/// <summary>Wherever the process is lost on the way, what came is sent in the end, under the same id when it is sent again.</summary>
public sealed class LostPushTests
{
    private const int Stride = 23;

    [Fact]
    public async Task A_document_that_was_accepted_is_pushed_wherever_the_process_is_lost()
    {
        var packet = await Letters.NewAsync(Letters.Office, "31", "Qua mọi sự cố", Letters.Finance);
        var whole = new DurabilityProbe();
        var undisturbed = Directory.CreateTempSubdirectory("exchange-");
        var usual = await PlayAsync(undisturbed, whole, packet, new Receiver());
        undisturbed.Delete(recursive: true);
        Assert.Single(usual.Taken);
        Assert.InRange(whole.Steps, 20, 2000);

        for (var step = 5L; step < whole.Steps; step += Stride)
        {
            var (folder, receiver, cut) = (Directory.CreateTempSubdirectory("exchange-"), new Receiver(), new DurabilityProbe { StopAt = step });
            await Record.ExceptionAsync(() => PlayAsync(folder, cut, packet, receiver));
            if (!cut.Stopped)
            {
                // How many writes a play takes differs a little: this one was over before the step came.
                Assert.InRange(step, whole.Steps / 2, whole.Steps);
                folder.Delete(recursive: true);
                break;
            }

            await PlayAsync(folder, new DurabilityProbe(), packet, receiver);

            Assert.InRange(receiver.Taken.Count, 1, 2);
            Assert.Single(receiver.Taken.Select(sent => sent.Id).Distinct());
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Receiver> PlayAsync(DirectoryInfo folder, DurabilityProbe probe, byte[] packet, Receiver receiver)
    {
        var targets = new ConnectedTargets();
        targets.Connect(PushWorld.Finance, "G12");
        await using var axis = await ExchangeHost.StartAsync(folder, probe, seed: 3, replicas: 1, keepFolder: true, services: services =>
        {
            services.AddSingleton<IPushTargets>(targets);
            services.AddSingleton(_ => new PushCalls(receiver, isDevelopment: false));
        });
        var content = new ByteArrayContent(packet);
        content.Headers.ContentType = new("application/xml");
        var id = (await axis.SystemOf("G22").SendAsync(HttpMethod.Post, "/api/documents/packets", content)).Expect(201)["id"];
        await axis.Host.SettleAsync();
        if (!probe.Stopped)
        {
            await axis.Host.Clock.Advance(TimeSpan.FromMinutes(20));
            await axis.Host.SettleAsync();
            Assert.Equal("done", (await axis.SystemOf("G12").GetAsync($"/api/mailbox/{id}"))["transport"]);
        }

        return receiver;
    }
}
