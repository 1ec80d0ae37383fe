using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace EGov.Rules.Tests;

/// <summary>The settings that the Functions host reads because a binding or <c>host.json</c> names them: connections, and what stands between per cent signs.</summary>
internal static partial class BindingSettings
{
    public static IEnumerable<string> Of(IEnumerable<AppFunction> functions) => functions
        .SelectMany(function => function.Method.GetCustomAttributes()
            .Concat(function.Method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes())))
        .OfType<BindingAttribute>()
        .SelectMany(binding => ConnectionsOf(binding).Concat(TextsOf(binding).SelectMany(text => Substituted(text.Value))))
        .Distinct();

    /// <summary>The names between per cent signs.</summary>
    public static IEnumerable<string> Substituted(string text) => PerCent().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>What the binding says, and the default of its kind where it says nothing.</summary>
    private static IEnumerable<string> ConnectionsOf(BindingAttribute binding)
    {
        var named = TextsOf(binding).Where(text => text.Name.EndsWith("Connection", StringComparison.Ordinal) || text.Name.EndsWith("ConnectionName", StringComparison.Ordinal));
        return named.Select(text => text.Value).Concat(binding switch
        {
            ServiceBusTriggerAttribute { Connection: null } => ["AzureWebJobsServiceBus"],
            CosmosDBTriggerAttribute { Connection: null } => ["AzureWebJobsCosmosDB"],
            _ => Array.Empty<string>(),
        });
    }

    private static IEnumerable<(string Name, string Value)> TextsOf(BindingAttribute binding) => binding.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType == typeof(string) && property.GetMethod is not null)
        .Select(property => (property.Name, property.GetValue(binding) as string))
        .Where(text => text.Item2 is not null)!;

    [GeneratedRegex("%([A-Za-z_][A-Za-z0-9_:]*)%")]
    private static partial Regex PerCent();
}
