using System.Globalization;

namespace EGov.Platform.Series;

/// <summary>A point's place in its stream: by time, of one time by the batch's id and the place in the batch.</summary>
/// <param name="At">In microseconds since 1970.</param>
/// <param name="Batch">The batch; empty before all.</param>
/// <param name="Ordinal">The place in the batch's hour.</param>
internal readonly record struct SeriesPlace(long At, string Batch, int Ordinal) : IComparable<SeriesPlace>
{
    public int CompareTo(SeriesPlace other)
    {
        var order = At.CompareTo(other.At);
        order = order != 0 ? order : string.CompareOrdinal(Batch, other.Batch);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>As a cursor; the batch may have dots and stands last.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}.{Ordinal}.{Batch}");

    /// <summary>Before all points of the time.</summary>
    internal static SeriesPlace Before(long at) => new(at, string.Empty, -1);

    internal static SeriesPlace Parse(string cursor)
    {
        var parts = cursor.Split('.', 3);
        return new SeriesPlace(
            long.Parse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            parts[2],
            int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }
}
