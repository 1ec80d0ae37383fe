using System.Reflection;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Indicators.Rules;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>The catalogue that ships with the product.</summary>
internal sealed class MeasureBook
{
    private const string Folder = "reporting/indicators/";

    public MeasureBook()
        : this(ReadShipped())
    {
    }

    /// <exception cref="InvalidOperationException">A rule cannot be read.</exception>
    internal MeasureBook(IReadOnlyList<CatalogueFile> files)
    {
        Groups = [.. files.SelectMany(file => file.Groups)];
        Measures = [.. files.SelectMany(file => file.Measures)];
        Datasets = [.. files.SelectMany(file => file.Datasets ?? [])];
        Constants = [.. files.SelectMany(file => file.Constants ?? [])];
        Categories = files.SelectMany(file => file.Categories ?? Empty).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        Rules = files.SelectMany(file => file.Rules ?? []).ToLookup(rule => rule.Dataset, Read, StringComparer.Ordinal);
    }

    /// <summary>Its groups, in their order.</summary>
    public IReadOnlyList<MeasureGroup> Groups { get; }

    /// <summary>Its measures, in their order.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Its datasets.</summary>
    public IReadOnlyList<Dataset> Datasets { get; }

    /// <summary>Its constants.</summary>
    public IReadOnlyList<NamedValue> Constants { get; }

    /// <summary>Its lists of categories, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MeasureCategory>> Categories { get; }

    /// <summary>What must hold, by dataset.</summary>
    public ILookup<string, Rule> Rules { get; }

    private static Dictionary<string, IReadOnlyList<MeasureCategory>> Empty { get; } = [];

    private static Rule Read(DatasetRule rule) => rule.Read().Succeeded(out var read, out var error)
        ? read
        : throw new InvalidOperationException($"The rule {rule.Code} of {rule.Dataset} cannot be read: {error.DetailIn(Language.English)}");

    private static List<CatalogueFile> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<CatalogueFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new MemoryStream();
            stream.CopyTo(content);
            files.Add(PlatformJson.Read<CatalogueFile>(content.ToArray()));
        }

        return files;
    }
}
