using EGov.Platform.Results;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Values that are written into one file.</summary>
/// <param name="Dataset">The dataset's code, in the file's own identification.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Prepared">When the file is made.</param>
/// <param name="Measures">The measures by code; each that a point names is among them.</param>
/// <param name="Areas">Names of areas that have one, by code.</param>
/// <param name="Categories">Names of categories that have one, by code.</param>
/// <param name="Points">The values, in any order, none twice.</param>
internal sealed record DataExport(
    string Dataset,
    Text Name,
    DateTimeOffset Prepared,
    IReadOnlyDictionary<string, ExportedMeasure> Measures,
    IReadOnlyDictionary<string, Text> Areas,
    IReadOnlyDictionary<string, Text> Categories,
    IAsyncEnumerable<DataPoint> Points)
{
    /// <summary>What an area is called; its code where it has no name.</summary>
    public Text AreaName(string code) => Areas.TryGetValue(code, out var name) ? name : new(code, code);

    /// <summary>What a category is called; its code where it has no name.</summary>
    public Text CategoryName(string code) => Categories.TryGetValue(code, out var name) ? name : new(code, code);
}

/// <summary>What a file says of a measure.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Decimals">How many decimals its values are shown with.</param>
internal sealed record ExportedMeasure(string Code, Text Name, string Unit, int Decimals);
