using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Platform.Law;

/// <summary>Reads the legal rules that an assembly carries.</summary>
public static class LawBook
{
    /// <summary>The timeline that the assembly carries as <c>law/NAME.json</c>: an array of dated rules.</summary>
    /// <exception cref="InvalidOperationException">It carries none.</exception>
    public static RuleTimeline<T> Read<T>(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream($"law/{name}.json")
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} carries no rule {name}.");
        var content = new MemoryStream();
        stream.CopyTo(content);
        return new RuleTimeline<T>(PlatformJson.Read<IReadOnlyList<DatedRule<T>>>(content.ToArray()));
    }
}
