namespace EGov.Reporting.Formats.Sdmx;

/// <summary>The attributes that hold for an observation: of its data set, of its series, its own.</summary>
internal sealed class SdmxAttributes
{
    private const int Levels = 3;

    private readonly List<(string Name, string Value)>[] levels = [.. Enumerable.Range(0, Levels).Select(_ => new List<(string, string)>())];
    private DataColumns? last;

    /// <summary>Forgets what holds on the level and below.</summary>
    public void Begin(int level)
    {
        for (; level < Levels; level++)
        {
            levels[level].Clear();
        }
    }

    /// <summary>Adds one; false when there are too many.</summary>
    public bool Add(int level, string name, string value)
    {
        levels[level].Add((name, value));
        return levels[level].Count < FormatLimits.ValueColumns / Levels;
    }

    /// <summary>
    /// All that hold, the nearest of each name; the action, unless one of them is called so; and the structure, which no attribute says.
    /// </summary>
    public (DataColumns Columns, IReadOnlyList<string> Cells) Row(string action, string structure)
    {
        var names = new List<string> { SdmxNames.Action, SdmxNames.StructureId };
        var cells = new List<string> { action, structure };
        foreach (var (name, value) in levels.SelectMany(level => level).Where(each => each.Name != SdmxNames.StructureId))
        {
            var place = names.IndexOf(name);
            if (place < 0)
            {
                names.Add(name);
                cells.Add(value);
            }
            else
            {
                cells[place] = value;
            }
        }

        last = last?.Has(names) == true ? last : new(names);
        return (last, cells);
    }
}
