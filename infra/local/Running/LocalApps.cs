using EGov.Cabinet;
using EGov.Exchange;
using EGov.Identity;
using EGov.Identity.Accounts;
using EGov.Identity.Keys;
using EGov.Identity.Messages;
using EGov.Local.Files;
using EGov.Local.Identity;
using EGov.Local.Series;
using EGov.Local.Servers;
using EGov.Local.Signing;
using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Platform.Http;
using EGov.Platform.Series;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures;
using EGov.Platform.Storage;
using EGov.Portal;
using EGov.Reporting;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>The apps of the one-machine edition, with its adapters: documents in the host's data file, files beside it.</summary>
internal static class LocalApps
{
    /// <summary>All apps by name.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Declared.Select(app => app.Name)];

    /// <summary>All apps as they are declared, for commands that read their queues and run nothing.</summary>
    internal static IEnumerable<FunctionAppDefinition> Declared =>
        [
            new(IdentityApp.Name, typeof(IdentityApp).Assembly, IdentityApp.Configure),
            new(ExchangeApp.Name, typeof(ExchangeApp).Assembly, ExchangeApp.Configure),
            new(PortalApp.Name, typeof(PortalApp).Assembly, PortalApp.Configure),
            new(CabinetApp.Name, typeof(CabinetApp).Assembly, CabinetApp.Configure),
            new(ReportingApp.Name, typeof(ReportingApp).Assembly, ReportingApp.Configure),
        ];

    /// <summary>The apps to run.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="only">The one app to run, or null for all.</param>
    /// <param name="host">The host that runs them, once it does: whoever gives it lets the apps ask its identity provider whatever the port.</param>
    /// <param name="servers">Keeps documents and files instead of the folder; null leaves them there.</param>
    internal static IEnumerable<FunctionAppDefinition> In(
        string folder, string? only = null, Func<FunctionsHost>? host = null, AzureServers? servers = null) =>
        Named(only).Select(app => WithAdapters(app, folder, RunsProvider(only) ? host : null, servers));

    /// <summary>The one app of that name, or all.</summary>
    internal static IEnumerable<FunctionAppDefinition> Named(string? only) => Declared.Where(app => only is null || app.Name == only);

    /// <summary>What people reach the apps by that listen on the port; null for a port that the system picks, which nobody can print beforehand.</summary>
    internal static string? OriginOf(int port) => port == 0 ? null : $"http://localhost:{port}";

    private static bool RunsProvider(string? only) => only is null or IdentityApp.Name;

    private static FunctionAppDefinition WithAdapters(
        FunctionAppDefinition app, string folder, Func<FunctionsHost>? host, AzureServers? servers)
    {
        var secrets = LocalSecrets.In(folder);
        return app with
        {
            Settings = new Dictionary<string, string?>
            {
                [AccessRegistration.EnvironmentSetting] = "Development",
                [AccessRegistration.DevelopmentKeySetting] = secrets.DevelopmentTokenKey,
                [PortalApp.SimulatorKeySetting] = secrets.PaymentKey,
                [MasterKey.Setting] = secrets.FileMasterKey,
                [ContentSpools.Setting] = LocalFolder.SpoolIn(folder),
                [LocalAccounts.Setting] = "true",
                [FolderTrustStore.Setting] = LocalFolder.TrustIn(folder),
            },
            ConfigureServices = services =>
            {
                AddAdapters(services, app.Name, folder, secrets);
                if (servers is null)
                {
                    AddFolderStores(services, app.Name, folder);
                }
                else
                {
                    servers.AddTo(services, app.Name);
                }

                if (host is not null)
                {
                    services.AddSingleton<IIdentityProvider>(provider => ProviderOf(host, provider.GetRequiredService<PublicOrigin>()));
                }
            },
        };
    }

    private static HttpIdentityProvider ProviderOf(Func<FunctionsHost> host, PublicOrigin origin) =>
        new(HttpIdentityProvider.ClientOf(), TokenNames.IssuerOf(origin), () => host().BaseAddress);

    private static void AddAdapters(IServiceCollection services, string name, string folder, LocalSecrets secrets)
    {
        if (name == IdentityApp.Name)
        {
            services.AddSingleton<ISecretProtector>(new FolderSecretProtector(secrets.AccountSecretKey));
            services.AddSingleton<OutboxMessages>();
            services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<OutboxMessages>());
        }

        services.AddSingleton(provider =>
            new DevelopmentAuthority(LocalFolder.AuthorityIn(folder), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISigningKeys>(provider => provider.GetRequiredService<DevelopmentAuthority>());
        services.AddSingleton<ITimestampAuthority>(provider => provider.GetRequiredService<DevelopmentAuthority>());
        services.AddSingleton<ITokenKeys>(_ => new FolderTokenKeys(LocalFolder.TokenKeysIn(folder)));
    }

    private static void AddFolderStores(IServiceCollection services, string name, string folder)
    {
        var files = LocalFolder.FilesIn(folder, name);
        services.AddSingleton(provider => new LocalContainers(
            provider.GetRequiredService<DataStore>(), name, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => AppStores.From(provider.GetRequiredService<LocalContainers>().Of));
        services.AddSingleton<ISeriesStore>(provider => new SqliteSeriesStore(provider.GetRequiredService<DataStore>(), name));
        services.AddSingleton<IFileStore>(provider => new DiskFileStore(files, provider.GetRequiredService<DurabilityProbe>()));
        services.AddSingleton(provider => provider.GetRequiredService<LocalContainers>().FeedOf(AppStores.AggregatesContainer));
        services.AddSingleton(provider => provider.GetRequiredService<LocalContainers>().FeedOf(AppStores.AuditInboxContainer));
    }
}
