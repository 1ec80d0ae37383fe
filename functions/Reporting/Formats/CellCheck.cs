using System.Buffers;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats;

/// <summary>What is wrong with the cells of a row before anybody asks what they mean.</summary>
internal static class CellCheck
{
    /// <summary>Control characters, and what stands for bytes that are no text.</summary>
    private static readonly SearchValues<char> Unreadable =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\uFFFD']);

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static Error? ProblemOf(DataColumns columns, IReadOnlyList<string> cells)
    {
        if (cells.Count != columns.Names.Count)
        {
            return ReportingErrors.CellsMissing.With(cells.Count, columns.Names.Count);
        }

        for (var place = 0; place < cells.Count; place++)
        {
            if (cells[place].Length > FormatLimits.ValueCell)
            {
                return ReportingErrors.CellTooLong.With(columns.Names[place], FormatLimits.ValueCell);
            }

            if (IsUnreadable(cells[place]))
            {
                return ReportingErrors.CellUnreadable.With(columns.Names[place]);
            }
        }

        return null;
    }

    /// <summary>What is wrong with a header: too many columns, two of one name, a name that nobody can read.</summary>
    public static Error? ProblemOfHeader(IReadOnlyList<string> names)
    {
        if (names.Count > FormatLimits.ValueColumns)
        {
            return ReportingErrors.TooManyColumns.With(FormatLimits.ValueColumns);
        }

        if (names.All(string.IsNullOrEmpty))
        {
            return ReportingErrors.NoHeader.With();
        }

        if (names.FirstOrDefault(name => name.Length > FormatLimits.ValueCell || IsUnreadable(name)) is { } unreadable)
        {
            return ReportingErrors.ColumnUnreadable.With(names.ToList().IndexOf(unreadable) + 1);
        }

        return names.Where(name => name.Length > 0).GroupBy(ComposedText.Of, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? ReportingErrors.ColumnTwice.With(twice)
            : null;
    }

    private static bool IsUnreadable(string text) => text.AsSpan().ContainsAny(Unreadable);
}
