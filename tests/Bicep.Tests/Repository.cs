namespace EGov.Bicep.Tests;

/// <summary>The files that the templates are held to.</summary>
internal static class Repository
{
    internal static readonly string Root = FindRoot();

    /// <summary>The folders of all function apps, such as Portal.</summary>
    public static IReadOnlyList<string> Apps { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "functions"), "host.json", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Path.Combine(Root, "functions"), file).Split(Path.DirectorySeparatorChar))
            .Where(static parts => parts.Length == 2)
            .Select(static parts => parts[0])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The templates and the files of environments, as paths below bicep/.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        .. new[] { "*.bicep", "*.bicepparam" }
            .SelectMany(static pattern => Directory.EnumerateFiles(Path.Combine(Root, "bicep"), pattern, SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(Path.Combine(Root, "bicep"), file))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Holds a generated file to the code; with UPDATE_DOCS set it is written.</summary>
    public static void Compare(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Path.Combine(Root, path), expected);
        }

        Assert.True(Read(path) == expected, $"{path} does not say what the code does; run the tests with UPDATE_DOCS=1 and look at the change.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
