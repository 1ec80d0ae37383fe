using System.Globalization;
using EGov.Reporting.Formats.Sdmx;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Points gathered into series, with the codes that they have in each dimension.</summary>
internal sealed class SeriesTable
{
    private readonly SortedDictionary<SeriesKey, List<DataPoint>> series = [];

    /// <summary>The series, each in order of time.</summary>
    public IReadOnlyDictionary<SeriesKey, List<DataPoint>> Series => series;

    public CodePlaces Frequencies { get; } = new();

    public CodePlaces Areas { get; } = new();

    public CodePlaces Measures { get; } = new();

    public CodePlaces Categories { get; } = new();

    public CodePlaces Periods { get; } = new();

    public CodePlaces Statuses { get; } = new();

    public CodePlaces Units { get; } = new();

    public CodePlaces Decimals { get; } = new();

    /// <summary>A number of decimals as the code that it is.</summary>
    public static string TextOf(int decimals) => decimals.ToString(CultureInfo.InvariantCulture);

    public static async Task<SeriesTable> OfAsync(IAsyncEnumerable<DataPoint> points, CancellationToken cancellation)
    {
        var table = new SeriesTable();
        await foreach (var point in points.WithCancellation(cancellation))
        {
            var key = new SeriesKey(SdmxPeriods.FrequencyOf(point.Period.Frequency), point.Area, point.Measure, point.Category);
            if (!table.series.TryGetValue(key, out var own))
            {
                table.series.Add(key, own = []);
            }

            own.Add(point);
        }

        foreach (var period in table.series.Values.SelectMany(own => own).Select(point => point.Period).Distinct().Order())
        {
            table.Periods.Of(SdmxPeriods.TextOf(period));
        }

        foreach (var own in table.series.Values)
        {
            own.Sort((one, other) => one.Period.CompareTo(other.Period));
        }

        return table;
    }

    /// <summary>The places of the series' codes, as its name in the file.</summary>
    public string PlacesOf(SeriesKey key) => string.Create(
        CultureInfo.InvariantCulture, $"{Frequencies.Of(key.Frequency)}:{Areas.Of(key.Area)}:{Measures.Of(key.Measure)}:{Categories.Of(key.Category)}");
}

/// <summary>What names a series.</summary>
internal sealed record SeriesKey(string Frequency, string Area, string Measure, string Category) : IComparable<SeriesKey>
{
    public int CompareTo(SeriesKey? other) => other is null ? 1 : string.CompareOrdinal(ToText(), other.ToText());

    private string ToText() => $"{Measure}\0{Area}\0{Category}\0{Frequency}";
}

/// <summary>The codes of a dimension, each with its place in the order in which they were first met.</summary>
internal sealed class CodePlaces
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public IEnumerable<string> Codes => places.OrderBy(each => each.Value).Select(each => each.Key);

    public int Of(string code)
    {
        if (!places.TryGetValue(code, out var place))
        {
            places.Add(code, place = places.Count);
        }

        return place;
    }
}
