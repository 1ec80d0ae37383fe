using System.Text.RegularExpressions;
using Microsoft.DurableTask;

namespace EGov.Rules.Tests;

/// <summary>An orchestrator runs again from its history: what could differ the second time has no place in its file, nor in one that it shares.</summary>
public sealed partial class OrchestratorRulesTests
{
    [Fact]
    public void Orchestrators_use_nothing_that_differs_when_run_again()
    {
        var orchestrators = Directory
            .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file).Contains(nameof(TaskOrchestrationContext), StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(orchestrators);
        Assert.Empty(orchestrators.SelectMany(static file => Forbidden()
            .Matches(Comment().Replace(File.ReadAllText(file), ""))
            .Select(found => $"{Path.GetFileName(file)}: {found.Value}")));
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(ConfigureAwait|CancelAsync|Random|Guid\.NewGuid|Task\.(Run|Delay|Yield|Factory)|Parallel|Thread|HttpClient|File\.|Directory\.|Environment\.|Stopwatch|TimeProvider|DateTime(Offset)?\.(Utc)?Now)\b")]
    private static partial Regex Forbidden();
}
