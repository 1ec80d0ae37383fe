using EGov.Local.Demo;
using EGov.Platform.Access;
using EmbeddedFunctions.Storage;

namespace EGov.Portal.Tests.Api;

/// <summary>Wherever the process is lost on the way, the next one goes on, and there is one of each in the end.</summary>
public sealed class LostProcessTests
{
    /// <summary>Every so many durable steps a run is ended; all of them, with <c>CRASH_ALL</c> set, take minutes.</summary>
    private static readonly int Stride = Environment.GetEnvironmentVariable("CRASH_ALL") is null ? 31 : 1;

    [Theory]
    [InlineData(11, 1)]
    [InlineData(12, 2)]
    public async Task A_journey_cut_at_any_durable_step_ends_as_if_it_had_not_been(int seed, int replicas)
    {
        var whole = new DurabilityProbe();
        var undisturbed = Directory.CreateTempSubdirectory("portal-");
        await PlayAsync(undisturbed, whole, seed, replicas);
        undisturbed.Delete(recursive: true);
        Assert.InRange(whole.Steps, 30, 2000);

        for (var step = 1 + (seed % Stride); step < whole.Steps; step += Stride)
        {
            var folder = Directory.CreateTempSubdirectory("portal-");
            var cut = new DurabilityProbe { StopAt = step };
            await Record.ExceptionAsync(() => PlayAsync(folder, cut, seed, replicas));
            Assert.True(cut.Stopped);

            await PlayAsync(folder, new DurabilityProbe(), seed, replicas);
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Plays the journey to its end, which counts dossiers, payments and results, and looks at the gateway.</summary>
    private static async Task PlayAsync(DirectoryInfo folder, DurabilityProbe probe, int seed, int replicas)
    {
        await using var portal = await PortalHost.StartAsync(folder, probe, seed, replicas, keepFolder: true);
        using var citizen = Client(LicenceRenewal.Citizen, Callers.Citizen, null);
        using var official = Client(LicenceRenewal.Official, Callers.Official, LicenceRenewal.Agency);
        await new LicenceRenewal(citizen, official, static _ => { }, PauseAsync).PlayAsync();
        Assert.Single(await portal.Stores.Claims.ListAsync("simulated-gateway", string.Empty, 10, default));

        DemoClient Client(string id, string role, string? agency) =>
            new(portal.Host.CreateClient(), portal.TokenOf(new Caller(id, [role], agency)));

        async Task PauseAsync()
        {
            if (probe.Stopped)
            {
                throw new InvalidOperationException("The process is lost.");
            }

            await portal.Host.SettleAsync();
        }
    }
}
