using System.Text.RegularExpressions;
using EGov.Rules.Tests.Operations;

namespace EGov.Rules.Tests;

/// <summary>What pages name between grave accents: files and folders of the repository, and tests.</summary>
internal static partial class PageReferences
{
    /// <summary>Files that a page has its reader make.</summary>
    private static readonly HashSet<string> OfTheReader =
        new(["functions/Portal/About/GetToday.cs", "tests/Portal.Tests/Api/GetTodayTests.cs"], StringComparer.Ordinal);

    private static readonly string Tests = string.Concat(RepositoryFiles.Sources("tests"));

    private static readonly HashSet<string> Classes = [.. Class().Matches(Tests).Select(match => match.Groups[1].Value)];

    private static readonly HashSet<string> Methods = [.. Method().Matches(Tests).Select(match => match.Groups[1].Value)];

    /// <summary>The pages that are held to the repository.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        "infra/host/README.md",
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>What the page names and is not there.</summary>
    public static IReadOnlyList<string> Missing(string page) =>
        [.. MarkdownTables.Quoted(page).Where(quoted => IsMissingFile(quoted) || IsMissingTest(quoted)).Distinct(StringComparer.Ordinal)];

    /// <summary>A path may have the words of a command or the title of a test behind it; <c>APP</c> in it stands for any app.</summary>
    private static bool IsMissingFile(string quoted) =>
        OfRepository().Match(quoted) is { Success: true, Groups: var parts }
        && parts["path"].Value is var path
        && !path.Contains("/APP/", StringComparison.Ordinal)
        && !OfTheReader.Contains(path)
        && !Path.Exists(Path.Combine(RepositoryFiles.Root, path));

    private static bool IsMissingTest(string quoted) =>
        OfClass().Match(quoted) is { Success: true, Groups: var parts } ? !Classes.Contains(parts["class"].Value) || (parts["method"] is { Success: true, Value: var method } && !Methods.Contains(method))
        : Sentence().IsMatch(quoted) && !Methods.Contains(quoted);

    [GeneratedRegex(@"\A(?<path>(?:functions|infra|tests|docs|data|web|bicep)/[A-Za-z0-9_./-]*)(?:\z|[ :])")]
    private static partial Regex OfRepository();

    [GeneratedRegex(@"\A(?<class>[A-Z][A-Za-z0-9]*Tests)(?:\.(?!cs\z)(?<method>\w+))?\z")]
    private static partial Regex OfClass();

    /// <summary>The name of a test alone: words with underscores between them.</summary>
    [GeneratedRegex(@"\A(?=.*[a-z])[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,}\z")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s*(?:public|internal|private|protected) [^\n(=;]*?(\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Method();
}
