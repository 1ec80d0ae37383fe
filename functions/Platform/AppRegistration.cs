using System.Reflection;
using System.Text.Json;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Http.Forms;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Browser;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EGov.Platform;

/// <summary>What every app needs of the platform.</summary>
public static class AppRegistration
{
    /// <summary>
    /// Adds the platform to an app. The edition that runs the app brings <see cref="AppStores"/>, <see cref="IFileStore"/> and the
    /// Service Bus client.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="functions">The assembly with its functions.</param>
    /// <param name="name">Its name: the first part of its topic and the segment of its own routes.</param>
    /// <param name="configuration">Its settings.</param>
    public static IFunctionsWorkerApplicationBuilder UsePlatform(
        this IFunctionsWorkerApplicationBuilder app, Assembly functions, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<CachingMiddleware>();
        app.UseMiddleware<FailureMiddleware>();
        app.UseGuard(functions, configuration);
        app.UseMiddleware<RateMiddleware>();
        app.UseMiddleware<QueryMiddleware>();
        var services = app.Services;
        PlainFailures.Around(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(WorkingCalendar.Shipped);
        services.AddSingleton<AgencyRegistry>();
        services.AddSingleton<IAgencyRegistry>(provider => provider.GetRequiredService<AgencyRegistry>());
        services.AddSingleton<AgencyImport>();
        services.AddSingleton<AgencyImportDesk>();
        services.AddSingleton<AgencySuccession>();
        services.AddSingleton(new EventRelayOptions(name));
        services.AddSingleton<EventRelay>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DeadLetterWatch>(provider, functions));
        services.AddSingleton<ViewReader>();
        services.AddSingleton<EventPages>();
        services.AddSingleton(provider => new RateLimits(configuration, provider.GetRequiredService<ClientAddress>()));
        services.AddSingleton<CallerAdmission>();
        services.AddSingleton(_ => PublicOrigin.Of(configuration));
        services.AddAudit(name, configuration);
        services.AddSingleton(_ => StreamBounds.Of(configuration));
        services.AddSingleton<ViewFeed>();
        services.AddSingleton<ViewStreams>();
        services.AddSingleton<IdempotencyClaims>();
        services.AddSingleton<ClaimSweep>();
        services.AddSingleton<IClaimedAggregates, ClaimedFiles>();
        services.AddSingleton<NumberRegister>();
        services.AddSingleton<GaplessRegister>();
        services.AddSingleton(_ => new MasterKey(configuration[MasterKey.Setting]));
        services.AddSingleton<OwnerKeys>();
        services.AddSingleton<SealedRecords>();
        services.AddSingleton(_ => ContentSpools.Of(configuration));
        services.AddSingleton<FormReader>();
        services.AddScanners(configuration);
        services.AddSignatures(configuration);
        services.AddSingleton(_ => UnattachedRules.Of(configuration));
        services.AddSingleton<UnattachedFiles>();
        services.AddSingleton<EarlierFiles>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<QuarantineDesk>();
        services.AddSingleton<FileSignatures>();
        services.AddSingleton<FileVault>();
        services.AddSingleton<FilePages>();
        services.AddSingleton<BrowserSigningDesk>();
        services.AddSingleton<AggregateStore<UploadedFile, FileEvent>>();
        services.AddSingleton<AggregateStore<QuarantinedFile, QuarantineEvent>>();
        services.Configure<JsonSerializerOptions>(PlatformJson.Apply);
        services.Configure<JsonOptions>(options =>
        {
            PlatformJson.Apply(options.SerializerOptions);
            options.SerializerOptions.Converters.Add(new VietnamTimes());
        });
        return app;
    }
}
