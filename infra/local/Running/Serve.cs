using System.Runtime.InteropServices;
using EGov.Cabinet;
using EGov.Exchange;
using EGov.Identity;
using EGov.Local.Cabinet;
using EGov.Local.Exchange;
using EGov.Local.Identity;
using EGov.Local.Servers;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>Runs the apps until the process is asked to stop.</summary>
internal static class Serve
{
    internal const int DefaultPort = 7071;
    internal const string DefaultFolder = ".data";

    internal static async Task<int> RunAsync(RunArguments arguments)
    {
        var isEid = arguments.Command == CommandOptions.Eid;
        await using var edition = await AzureEdition.StartAsync(arguments);
        await using var host = isEid
            ? await StartAsync(arguments.Data ?? EidFolder.Default, arguments.Port ?? EidFolder.DefaultPort, arguments with { App = IdentityApp.Name })
            : await StartAsync(edition?.Folder ?? arguments.Data ?? DefaultFolder, arguments.Port ?? DefaultPort, arguments, edition?.Servers);
        if (edition is not null)
        {
            await Console.Out.WriteLineAsync(edition.Description);
        }

        var name = isEid ? EidFolder.Host : "localhost";
        await Console.Out.WriteLineAsync($"Ready: http://{name}:{host.BaseAddress.Port}");
        await Console.Out.WriteLineAsync($"Status: http://{name}:{host.BaseAddress.Port}/status");
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);
        if (await Task.WhenAny(asked.Task, host.Ended) == host.Ended && await host.Ended is { } reason)
        {
            await Console.Error.WriteLineAsync($"Stopped: {reason.Message}");
            return 1;
        }

        await host.StopAsync();
        return 0;

        void Ask(PosixSignalContext context)
        {
            context.Cancel = true;
            asked.TrySetResult();
        }
    }

    /// <summary>Runs a <c>dead-letters</c> command on a folder that no run holds.</summary>
    /// <exception cref="HostStartException">The folder or the queue is wrong.</exception>
    internal static Task<int> DeadLettersAsync(IReadOnlyList<string> words)
    {
        var options = new FunctionsHostOptions { DataFolder = Path.GetFullPath(DefaultFolder) };
        foreach (var app in LocalApps.Declared)
        {
            options.Apps.Add(app);
        }

        return DeadLetterCommands.RunAsync(options, words, Console.Out);
    }

    /// <exception cref="HostStartException">The folder, the port or an app is wrong.</exception>
    internal static async Task<FunctionsHost> StartAsync(string folder, int port, RunArguments arguments, AzureServers? servers = null)
    {
        var clock = FolderClock.Begin(Path.GetFullPath(folder), arguments.AsOf);
        var options = new FunctionsHostOptions
        {
            DataFolder = Path.GetFullPath(folder),
            Port = port,
            Replicas = arguments.Replicas,
            Development = true,
            Clock = clock.Time,
            AnswerRefusal = HostRefusals.AnswerAsync,
        };
        var isEid = arguments.Command == CommandOptions.Eid;
        options.Settings[PublicOrigin.OriginSetting] = isEid ? EidFolder.OriginOf(port) : LocalApps.OriginOf(port);
        foreach (var (setting, value) in EidFolder.SettingsOf(arguments.Eid))
        {
            options.Settings[setting] = value;
        }

        FunctionsHost? host = null;
        foreach (var app in LocalApps.In(options.DataFolder, arguments.App, () => host!, servers))
        {
            options.Apps.Add(app);
        }

        string[] apps = [.. options.Apps.Select(app => app.Name)];
        var tokens = LocalSecrets.In(options.DataFolder).TokensAt(clock.Time);
        options.MapEndpoints = endpoints =>
        {
            CommonPages.Map(endpoints, apps, () => host!);
            DevelopmentSignIn.Map(endpoints, tokens, clock.Time);
            if (apps.Contains(IdentityApp.Name))
            {
                OutboxPage.Map(endpoints, () => host!.Services(IdentityApp.Name).GetRequiredService<OutboxMessages>());
                DevPages.Map(endpoints, () => host!, options.DataFolder, alone: apps is [IdentityApp.Name]);
            }

            WebFront.Map(endpoints, WebFront.DefaultFolder);
        };
        host = await FunctionsHost.StartAsync(options);
        await PlantAsync(host, options.DataFolder, apps, isEid);

        _ = clock.KeepAsync(host.Ended);
        return host;
    }

    /// <summary>A run that cannot seed its folder does not stay.</summary>
    private static async Task PlantAsync(FunctionsHost host, string folder, IReadOnlyList<string> apps, bool isEid)
    {
        try
        {
            if (apps.Contains(IdentityApp.Name))
            {
                await Seeds.PlantAsync(host, folder, CancellationToken.None);
            }

            if (apps.Contains(ExchangeApp.Name))
            {
                await ExchangeSeeds.PlantAsync(host, folder, CancellationToken.None);
            }

            if (apps.Contains(CabinetApp.Name))
            {
                await CabinetSeeds.PlantAsync(host, CancellationToken.None);
            }

            if (isEid)
            {
                await EidFolder.PlantAsync(host, folder, EidFolder.PortsOfRuns, CancellationToken.None);
            }
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
