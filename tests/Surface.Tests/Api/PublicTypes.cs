using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Surface.Tests.Api;

/// <summary>Finds the types of the surface, or the official types of the same names, whichever this build has.</summary>
internal static partial class PublicTypes
{
    public static string Root { get; } = FindRoot();

    /// <summary>The package of each type that infra/surface declares, by full name: the name of the folder it is in.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = ReadPackages();

    public static IReadOnlyList<Type> All { get; } =
        [.. Assemblies().SelectMany(assembly => assembly.GetExportedTypes()).Where(type => Packages.ContainsKey(type.FullName!))];

    private static IEnumerable<Assembly> Assemblies()
    {
#if OFFICIAL_AZURE
        string[] names = ["Microsoft.Azure.Functions.Worker*.dll", "Microsoft.DurableTask*.dll", "DurableTask.Core.dll", "Azure.Messaging.ServiceBus.dll"];
        return names.SelectMany(name => Directory.GetFiles(AppContext.BaseDirectory, name)).Select(Assembly.LoadFrom);
#else
        return [Assembly.Load("AzureFunctions.Surface")];
#endif
    }

    private static Dictionary<string, string> ReadPackages()
    {
        var surface = Path.Combine(Root, "infra", "surface");
        var packages = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(surface, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(surface, file).Split(Path.DirectorySeparatorChar)[0];
            var text = File.ReadAllText(file);
            if (folder is "bin" or "obj" || Namespace().Match(text) is not { Success: true } found)
            {
                continue;
            }

            foreach (var type in Declaration().Matches(text).Cast<Match>())
            {
                var parameters = type.Groups["parameters"].Value is { Length: > 0 } list ? "`" + (list.Count(c => c == ',') + 1) : string.Empty;
                packages.Add($"{found.Groups[1].Value}.{type.Groups["name"].Value}{parameters}", folder);
            }
        }

        return packages;
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^public (?:(?:abstract|sealed|static|readonly) )*(?:class|struct|record|interface|enum|delegate [\w<>?]+) (?<name>\w+)(?:<(?<parameters>[^>]+)>)?",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
