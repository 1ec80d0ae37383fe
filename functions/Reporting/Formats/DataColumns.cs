namespace EGov.Reporting.Formats;

/// <summary>The columns of a table, in the order of the cells of its rows.</summary>
internal sealed class DataColumns
{
    private readonly Dictionary<string, int> places;

    /// <param name="names">The names, no two alike; nameless columns have an empty one, as often as there are some.</param>
    public DataColumns(IReadOnlyList<string> names)
    {
        Names = names = [.. names.Select(ComposedText.Of)];
        places = new(names.Count, StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++)
        {
            places.TryAdd(names[place], place);
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The column's place; null when there is none of the name.</summary>
    public int? PlaceOf(string name) => places.TryGetValue(name, out var place) ? place : null;

    /// <summary>Whether it has the same columns in the same order.</summary>
    public bool Has(IReadOnlyList<string> names) => Names.SequenceEqual(names.Select(ComposedText.Of), StringComparer.Ordinal);
}
