using EGov.Platform.Words;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>Finds what names stand for, whichever way their letters are put together, in whatever case, and with whatever blanks.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, NamedKey> names = new(StringComparer.OrdinalIgnoreCase);

    public NameTable(IEnumerable<KeyValuePair<string, NamedKey>> known)
    {
        foreach (var (name, key) in known)
        {
            names.TryAdd(Plain(name), key);
        }
    }

    /// <summary>What the name stands for; null when nobody knows.</summary>
    public NamedKey? Find(string name) => names.GetValueOrDefault(Plain(name));

    private static string Plain(string name) =>
        string.Join(' ', VietnameseComposition.Composed(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
