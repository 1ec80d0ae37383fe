using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>The settings that each app wants, and those that it would get.</summary>
internal static class AppSettings
{
    /// <summary>Explained in the sample and not set on Azure, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Environment"] = "empty on Azure: Development lets development tokens in",
        ["FUNCTIONS_WORKER_RUNTIME"] = "Flex Consumption takes it from functionAppConfig.runtime and refuses the setting",
        ["AzureWebJobsStorage"] = "by identity: AzureWebJobsStorage__accountName",
    };

    /// <summary>Set and read by the Functions host and its extensions, with what for.</summary>
    public static IReadOnlyDictionary<string, string> OfTheHost { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "telemetry by identity, for the application has no key",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "where telemetry goes; names the application and proves nothing",
        ["AzureFunctionsJobHost__telemetryMode"] = "telemetryMode of host.json",
        ["AzureWebJobsCosmosDB__clientId"] = "which identity the change feed triggers use",
        ["AzureWebJobsCosmosDB__credential"] = "that they use one",
        ["AzureWebJobsServiceBus__clientId"] = "which identity the Service Bus triggers use",
        ["AzureWebJobsServiceBus__credential"] = "that they use one",
        ["AzureWebJobsStorage__accountName"] = "the account of timers, leases and keys of the host",
        ["AzureWebJobsStorage__clientId"] = "which identity the host uses there",
        ["AzureWebJobsStorage__credential"] = "that it uses one",
        ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "the longest body that the host lets through",
    };

    /// <summary>The same, of apps with orchestrations.</summary>
    public static IReadOnlyDictionary<string, string> OfOrchestrations { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName"] = "storageProvider of host.json",
        ["AzureFunctionsJobHost__extensions__durableTask__storageProvider__type"] = "storageProvider of host.json",
        ["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"] = "the scheduler's address and the identity; no secret",
    };

    /// <summary>A line <c>app setting</c> for each that the code of the app reads, and for each that the host does.</summary>
    public static IEnumerable<string> Wanted(string sample)
    {
        var json = JsonNode.Parse(sample)!;
        var read = Names(json, "Values").Concat(Names(json, "OnAzure")).Where(name => !LeftOut.ContainsKey(name) && !IsOfDevelopment(json, name)).ToList();
        return Repository.Apps.SelectMany(app => read.Where(name => Reads(app, name))
            .Concat(OfTheHost.Keys)
            .Concat(HasOrchestrations(app) ? OfOrchestrations.Keys : [])
            .Select(name => $"{app} {name}"));
    }

    /// <summary>The same of what would be set.</summary>
    public static IEnumerable<string> Made(Deployment deployment) => deployment.Of("Microsoft.Web/sites/config").SelectMany(each =>
        each.Properties.AsObject().Select(setting => $"{AppOf(deployment, each)} {setting.Key}"));

    public static bool HasOrchestrations(string app) => JsonNode.Parse(Repository.Read($"functions/{app}/host.json"))!["extensions"]!["durableTask"] is not null;

    private static string AppOf(Deployment deployment, Resource settings)
    {
        var tag = deployment.Of("Microsoft.Web/sites").Single(each => each.Names[0] == settings.Names[0]).Tag("azd-service-name");
        return Repository.Apps.Single(app => string.Equals(app, tag, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Names(JsonNode sample, string part) => sample[part]!.AsObject().Select(static each => each.Key);

    private static bool IsOfDevelopment(JsonNode sample, string name) =>
        sample["About"]![name]?.GetValue<string>() is { } about
        && (about.Contains("Taken in Development only", StringComparison.Ordinal) || about.Contains("Read in Development only", StringComparison.Ordinal));

    /// <summary>An app reads what is named in its own code; what is named nowhere but in the platform, every app reads.</summary>
    private static bool Reads(string app, string setting)
    {
        var owners = Repository.Apps.Where(each => Sources.Value[each].Contains($"\"{setting.Replace("__", ":", StringComparison.Ordinal)}\"", StringComparison.Ordinal)).ToList();
        return owners.Count == 0 || owners.Contains(app);
    }

    private static readonly Lazy<Dictionary<string, string>> Sources = new(() => Repository.Apps.ToDictionary(
        static app => app,
        static app => string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions", app), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText))));
}
