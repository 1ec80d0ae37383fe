using EGov.Local.Reporting;
using EGov.Platform.Access;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests;

/// <summary>The reporting system on a deterministic host.</summary>
internal sealed class ReportingHost : AppHost
{
    private ReportingHost(Running running)
        : base(running)
    {
        Operator = ClientOf(new Caller("ops", [Callers.Operator], null));
    }

    public IServiceProvider Services => Host.Services(ReportingApp.Name);

    public AppStores Stores => Services.GetRequiredService<AppStores>();

    public ApiClient Operator { get; }

    public static Task<ReportingHost> StartAsync(
        int seed = 1, int replicas = 1, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        StartAsync(
            Directory.CreateTempSubdirectory("reporting-"), new DurabilityProbe(), seed, Math.Max(replicas, LeastReplicas), keepFolder: false, settings, services: services);

    /// <summary>On a folder that outlives the host.</summary>
    public static async Task<ReportingHost> StartAsync(
        DirectoryInfo folder,
        DurabilityProbe probe,
        int seed,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings = null,
        DateTimeOffset? from = null,
        Action<IServiceCollection>? services = null,
        string? only = ReportingApp.Name) =>
        new(await RunAsync(only, folder, probe, seed, replicas, keepFolder, settings, from, services));

    /// <summary>One of those whom a fresh folder has, in the office in which they sign in.</summary>
    public ApiClient ClientOf(ReportingPerson person) => ClientOf(new Caller(person.Number, person.Roles, person.Agency));

    /// <summary>An officer of an agency: draws reports up.</summary>
    public ApiClient OfficerOf(string agency) => ClientOf(new Caller($"officer-{agency}", [Callers.Official], agency));

    /// <summary>A system of an agency.</summary>
    public ApiClient SystemOf(string agency) => ClientOf(new Caller($"system-{agency}", [Callers.System], agency));

    /// <summary>Somebody who has not signed in.</summary>
    public ApiClient Visitor => new(Host.CreateClient());

    /// <summary>A leader of an agency: approves what officers draw up.</summary>
    public ApiClient LeaderOf(string agency) => ClientOf(new Caller($"leader-{agency}", [Callers.Leader], agency));
}
