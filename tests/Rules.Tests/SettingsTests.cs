using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Messaging.ServiceBus;
using EGov.Local.Running;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Rules.Tests;

/// <summary>As somebody would add a function whose bindings name settings.</summary>
internal sealed class SetFunction
{
    [Function(nameof(SetFunction))]
    public static void Run(
        [ServiceBusTrigger("%Topic%", "all-%Kind:Of%", Connection = "OtherBus")] ServiceBusReceivedMessage message,
        [DurableClient(ConnectionName = "OtherHub", TaskHub = "%Hub%")] DurableTaskClient client)
    {
    }
}

/// <summary>local.settings.sample.json has every setting that the apps read, each explained, and no other; what only Azure has, apart.</summary>
public sealed partial class SettingsTests
{
    /// <summary>What the Functions host itself wants of every app.</summary>
    private static readonly string[] OfTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    private static readonly JsonNode Sample = JsonNode.Parse(RepositoryFiles.Read("local.settings.sample.json"))!;

    [Fact]
    public void The_sample_has_what_the_code_reads_and_no_other()
    {
        var wanted = OfTheHost.Concat(NamedByBindings()).Concat(ReadByTheCode()).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(wanted, Named("Values").Concat(Named("OnAzure")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_explained_and_nothing_else()
    {
        Assert.Equal(Named("Values").Append("This file").Order(StringComparer.Ordinal), Named("About").Order(StringComparer.Ordinal));
        Assert.All(Named("About"), setting => Assert.NotEmpty(Sample["About"]![setting]!.GetValue<string>()));
        Assert.All(Named("OnAzure"), setting => Assert.NotEmpty(Sample["OnAzure"]![setting]!.GetValue<string>()));
    }

    [Fact]
    public void The_code_is_seen_to_read_settings() => Assert.Contains("Files__MasterKey", ReadByTheCode());

    /// <summary>Else <see cref="ReadByTheCode"/> would not see it.</summary>
    [Fact]
    public void The_code_reads_settings_in_no_other_way() =>
        Assert.Empty(RepositoryFiles.Sources("functions").SelectMany(source => OtherReading().Matches(source).Select(match => match.Value)));

    [Theory]
    [InlineData("Of(IConfiguration settings)")]
    [InlineData("configuration.GetValue<int>(\"Limit\")")]
    [InlineData("configuration?.GetSection(\"Files\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"LIMIT\")")]
    [InlineData("provider.GetRequiredService<IConfiguration>()[\"Limit\"]")]
    public void Another_way_of_reading_is_found(string source) => Assert.Matches(OtherReading(), source);

    [Fact]
    public void Settings_that_bindings_name_are_found() => Assert.Equal(
        ["Hub", "Kind:Of", "OtherBus", "OtherHub", "Topic"],
        BindingSettings.Of(AppFunctions.In("test", [typeof(SetFunction)])).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Named(string part) => Sample[part]!.AsObject().Select(static setting => setting.Key);

    private static IEnumerable<string> NamedByBindings() => BindingSettings.Of(AppFunctions.All)
        .Concat(LocalApps.Declared.SelectMany(app => BindingSettings.Substituted(RepositoryFiles.Read($"functions/{app.Assembly.GetName().Name!.Split('.')[^1]}/host.json"))))
        .Select(name => name.Replace(":", "__", StringComparison.Ordinal));

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

    [GeneratedRegex(@"(?<!this )\bIConfiguration (?!configuration\b)\w+|\bconfiguration\??\.(?!WholeNumber\b|IsDevelopment\b)\w+|<IConfiguration>|GetEnvironmentVariable")]
    private static partial Regex OtherReading();
}
