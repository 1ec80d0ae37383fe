using System.Text;
using System.Text.RegularExpressions;

namespace Surface.Tests.Api;

/// <summary>The types and members of the surface as text: once for the snapshot, once for the documentation.</summary>
internal static partial class Listing
{
    /// <summary>Lines "package / type / what"; each holds for itself, so that a set of types with more in it can be asked for each.</summary>
    public static IEnumerable<string> Lines() =>
        from type in PublicTypes.All
        let package = PublicTypes.Packages[type.FullName!]
        orderby package, type.FullName
        from line in PublicApi.Header(type).Concat(PublicApi.Members(type))
        select $"{package} / {type.FullName} / {line}";

    /// <summary>The same by package and type, in Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var package in PublicTypes.All.GroupBy(type => PublicTypes.Packages[type.FullName!]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("\n### ").Append(package.Key).Append(' ').Append(Version(package.Key)).Append("\n\n```text\n");
            foreach (var type in package.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                var header = PublicApi.Header(type).ToList();
                text.Append(header[0]).Append("  // ").Append(type.Namespace).Append('\n');
                foreach (var line in header.Skip(1).Concat(PublicApi.Members(type)))
                {
                    text.Append("    ").Append(line).Append('\n');
                }
            }

            text.Append("```\n");
        }

        return text.ToString();
    }

    /// <summary>The version that Directory.Packages.props pins; a package that comes with another one has that one's comment in the documentation.</summary>
    private static string Version(string package)
    {
        var pins = File.ReadAllText(Path.Combine(PublicTypes.Root, "Directory.Packages.props"));
        return Pin().Matches(pins).Where(pin => pin.Groups[1].Value == package).Select(pin => pin.Groups[2].Value).SingleOrDefault()
            ?? package switch
            {
                "Microsoft.Azure.Functions.Worker.Core" => "2.52.0",
                "Microsoft.Azure.Functions.Worker.Extensions.Abstractions" => "1.3.0",
                _ => throw new InvalidOperationException($"Directory.Packages.props pins no version of {package}."),
            };
    }

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Pin();
}
