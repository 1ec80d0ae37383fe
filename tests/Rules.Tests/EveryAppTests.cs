using System.Reflection;
using EGov.Local.Running;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Rules.Tests;

/// <summary>docs/new-app.md lists the functions that each app has to have, for the platform is a library and runs nothing by itself.</summary>
public sealed class EveryAppTests
{
    private static readonly string[] Needed =
    [
        .. RepositoryFiles.Read("docs/new-app.md").Split("\n## ")
            .Single(part => part.StartsWith("Functions that each app has", StringComparison.Ordinal)).Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]),
    ];

    [Fact]
    public void Every_app_has_the_functions_that_the_platform_needs() => Assert.All(
        LocalApps.Declared,
        app => Assert.Subset(FunctionsOf(app.Assembly), Needed.ToHashSet()));

    [Fact]
    public void The_page_names_some() => Assert.Contains("RelayEvents", Needed);

    private static HashSet<string> FunctionsOf(Assembly app) =>
    [
        .. app.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>(),
    ];
}
