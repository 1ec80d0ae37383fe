using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGov.Local.Running;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Rules.Tests;

/// <summary>local.settings.sample.json has every setting that the apps read, each explained, and no other; what only Azure has, apart.</summary>
public sealed partial class SettingsTests
{
    /// <summary>What the Functions host itself wants of every app.</summary>
    private static readonly string[] OfTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    private static readonly JsonNode Sample = JsonNode.Parse(RepositoryFiles.Read("local.settings.sample.json"))!;

    [Fact]
    public void The_sample_has_what_the_code_reads_and_no_other()
    {
        var wanted = OfTheHost.Concat(ConnectionsOfTriggers()).Concat(ReadByTheCode()).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(wanted, Named("Values").Concat(Named("OnAzure")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_explained() => Assert.All(
        Named("Values"), setting => Assert.NotEmpty(Sample["About"]![setting]!.GetValue<string>()));

    [Fact]
    public void The_code_is_seen_to_read_settings() => Assert.Contains("Files__MasterKey", ReadByTheCode());

    private static IEnumerable<string> Named(string part) => Sample[part]!.AsObject().Select(static setting => setting.Key);

    private static IEnumerable<string> ConnectionsOfTriggers() => AppFunctions.All.Select(function => function.Trigger switch
    {
        ServiceBusTriggerAttribute trigger => trigger.Connection ?? "AzureWebJobsServiceBus",
        CosmosDBTriggerAttribute trigger => trigger.Connection ?? "AzureWebJobsCosmosDB",
        _ => OfTheHost[0],
    });

    /// <summary>The environment writes two underscores where the configuration has a colon.</summary>
    private static IEnumerable<string> ReadByTheCode() => RepositoryFiles.Sources("functions")
        .SelectMany(source => Reading().Matches(source).Select(match => NameOf(match.Groups["name"].Value, source)))
        .Select(name => name.Replace(":", "__", StringComparison.Ordinal))
        .Distinct();

    /// <summary>A literal, or the constant that it names, which is of a type of the same file where no type is named.</summary>
    private static string NameOf(string expression, string source) => expression[0] == '"'
        ? expression.Trim('"')
        : (string)LocalApps.Declared.Select(app => app.Assembly).Prepend(typeof(PlatformJson).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => expression.Contains('.', StringComparison.Ordinal)
                ? type.Name == expression.Split('.')[0]
                : source.Contains($"namespace {type.Namespace};", StringComparison.Ordinal) && Regex.IsMatch(source, $@"\b(class|record|struct) {type.Name}\b"))
            .Select(type => type.GetField(expression.Split('.')[^1], BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Single(field => field is { IsLiteral: true })!.GetRawConstantValue()!;

    [GeneratedRegex(@"\b[cC]onfiguration(?:\[(?<name>[^\]]+)\]|\.WholeNumber\((?<name>[^,]+),)")]
    private static partial Regex Reading();
}
