using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>The profiles that ship with the product.</summary>
internal sealed class ProfileBook
{
    private const string Folder = "reporting/imports/";
    private const string Tables = "reporting/names/";

    private readonly SortedDictionary<string, ProfileMapping> mappings;

    public ProfileBook()
        : this(Read<ImportProfile>(Folder).Values, Read<Dictionary<string, NamedKey>>(Tables))
    {
    }

    internal ProfileBook(IEnumerable<ImportProfile> profiles, IReadOnlyDictionary<string, Dictionary<string, NamedKey>> tables) =>
        mappings = new(profiles.ToDictionary(profile => profile.Code, profile => new ProfileMapping(profile, tables)), StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<ImportProfile> All => mappings.Values.Select(mapping => mapping.Profile);

    /// <summary>What rows mean by the profile of the code; null when there is none.</summary>
    public ProfileMapping? Find(string code) => mappings.GetValueOrDefault(code);

    private static Dictionary<string, T> Read<T>(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var read = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new MemoryStream();
            stream.CopyTo(content);
            read[Path.GetFileNameWithoutExtension(name)] = PlatformJson.Read<T>(content.ToArray());
        }

        return read;
    }
}
