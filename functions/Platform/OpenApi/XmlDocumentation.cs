using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EGov.Platform.OpenApi;

/// <summary>What the doc comments say, from the files that the compiler writes beside the assemblies.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, FrozenDictionary<string, string>> files = new();

    /// <summary>The summary of a type; null when it has none.</summary>
    internal string? Of(Type type) => Find(type, "T", NameOf(type));

    /// <summary>The summary of a property; null when it has none.</summary>
    internal string? Of(Type type, string property) => Find(type, "P", $"{NameOf(type)}.{property}");

    /// <summary>The summary of an enumeration's value; null when it has none.</summary>
    internal string? OfValue(Type type, string value) => Find(type, "F", $"{NameOf(type)}.{value}");

    private string? Find(Type type, string kind, string name) =>
        files.GetOrAdd(type.Assembly, Load).GetValueOrDefault($"{kind}:{name}");

    private static string NameOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    /// <summary>Assemblies of the framework come without their comments.</summary>
    private static FrozenDictionary<string, string> Load(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToFrozenDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")!), StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
    }

    /// <summary>The comment as Markdown on one line.</summary>
    private static string Plain(XElement comment) => Spaces().Replace(string.Concat(comment.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("cref") is { } target => target.Value[(target.Value.LastIndexOf('.') + 1)..],
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } named => named.FirstAttribute?.Value ?? string.Empty,
        XElement other => string.Concat(other.Nodes().Select(Plain)),
        _ => string.Empty,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
