using System.Diagnostics;
using System.Globalization;
using EGov.Local.Running;
using EGov.Platform.Access;

namespace EGov.Local.Demo;

/// <summary>
/// Plays a citizen's driving licence renewal against a host of its own. On a kept data folder it goes on where a lost run stopped: all that it
/// knows of its progress it asks the server, and its idempotency keys are the same each time.
/// </summary>
internal static class RunDemo
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    internal static async Task<int> RunAsync(RunArguments arguments)
    {
        var started = Stopwatch.GetTimestamp();
        await using var edition = await AzureEdition.StartAsync(arguments);
        var folder = Path.GetFullPath(edition?.Folder ?? arguments.Data ?? Directory.CreateTempSubdirectory("egov-demo-").FullName);
        try
        {
            await using var host = await Serve.StartAsync(folder, arguments.Port ?? 0, arguments, edition?.Servers);
            Say($"ready on {host.BaseAddress} with {arguments.Replicas} replica(s), data in {folder}");
            if (edition is not null)
            {
                Say(edition.Description);
            }

            var tokens = LocalSecrets.In(folder).TokensAt(FolderClock.Of(folder));
            using var citizen = ClientFor(new Caller(LicenceRenewal.Citizen, [Callers.Citizen], null));
            using var official = ClientFor(new Caller(LicenceRenewal.Official, [Callers.Official], LicenceRenewal.Agency));
            var dossier = await new LicenceRenewal(citizen, official, Say, static () => Task.Delay(Pause, TimeProvider.System)).PlayAsync();
            await host.StopAsync();
            if (edition is not null)
            {
                await new ServerCheck(edition.Servers, Say).CountAsync(dossier);
            }

            return 0;

            DemoClient ClientFor(Caller caller) => new(host.CreateClient(), tokens.Create(caller, TimeSpan.FromHours(1)));
        }
        catch (DemoException failure)
        {
            await Console.Error.WriteLineAsync($"The demo failed: {failure.Message}");
            return 1;
        }
        finally
        {
            if (arguments.Data is null && edition is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        void Say(string line)
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds,7:0.000} s  {line}"));
        }
    }
}

/// <summary>The server did not answer as the journey needs it.</summary>
internal sealed class DemoException(string message) : Exception(message);
