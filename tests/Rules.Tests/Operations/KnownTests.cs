using System.Text.RegularExpressions;

namespace EGov.Rules.Tests.Operations;

/// <summary>The tests that there are, read from their sources: those in C# as <c>Class.Method</c>, those of the pages by their file and title.</summary>
internal sealed partial class KnownTests
{
    private readonly HashSet<string> names;

    private KnownTests(IEnumerable<string> names) => this.names = names.ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of this repository.</summary>
    internal static KnownTests OfTheRepository { get; } = new(OfCSharp().Concat(OfPages()));

    internal bool Has(string name) => names.Contains(name);

    private static IEnumerable<string> OfCSharp() => RepositoryFiles.Sources("tests").SelectMany(OfSource);

    /// <summary>The test methods of a source, each under every class that the source declares: a nested class is rare, and a name that is made up is in none.</summary>
    internal static IEnumerable<string> OfSource(string source)
    {
        var methods = Method().Matches(source).Select(match => match.Groups[1].Value).ToList();
        return Class().Matches(source).SelectMany(type => methods.Select(method => $"{type.Groups[1].Value}.{method}"));
    }

    private static IEnumerable<string> OfPages() => new[] { "web/src", "web/e2e" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.ts*", SearchOption.AllDirectories))
        .SelectMany(file => Title().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/')}: {match.Groups[2].Value}"));

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    /// <summary>A public method right below an attribute that ends with <c>Fact</c>, <c>Theory</c> or <c>InlineData</c> and what stands with it.</summary>
    [GeneratedRegex(@"^\s*\[\w*(?:Fact|Theory)\b[^\n]*\]\s*\n(?:\s*\[[^\n]*\]\s*\n)*\s*public [^\n(]*?(\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex("""^\s*test\((['"`])(.+?)\1""", RegexOptions.Multiline)]
    private static partial Regex Title();
}
