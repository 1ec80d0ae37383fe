using System.Buffers;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>Reads an agency of a row of a CSV file with the columns of <see cref="Columns"/>.</summary>
internal static class AgencyRow
{
    private const int LongestText = 400;
    private const int LongestId = 60;
    private const int MostSuccessors = 20;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>Control characters, and what stands for bytes that are no UTF-8.</summary>
    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\uFFFD']);

    /// <summary>The header, column by column.</summary>
    internal static IReadOnlyList<string> Columns { get; } =
    [
        "id", "vi", "en", "kind", "parent", "qcvn102", "decision20", "administrative", "from", "to", "successors", "source", "confirmed", "inferredFrom",
    ];

    internal static Result<Agency> Read(IReadOnlyList<string> row)
    {
        if (row.Count != Columns.Count)
        {
            return PlatformErrors.AgencyColumns.With(row.Count, Columns.Count);
        }

        for (var column = 0; column < row.Count; column++)
        {
            if (row[column].Length > LongestText || row[column].AsSpan().ContainsAny(Unprintable))
            {
                return PlatformErrors.AgencyColumnInvalid.With(Columns[column]);
            }
        }

        return ProblemOf(row) is { } problem ? problem : Convert(row);
    }

    /// <summary>Whether a store takes it and a route can carry it.</summary>
    internal static bool IsId(string id) =>
        id.Length is >= 2 and <= LongestId && char.IsAsciiLetterOrDigit(id[0]) && !id.AsSpan().ContainsAnyExcept(IdLetters);

    private static Error? ProblemOf(IReadOnlyList<string> row)
    {
        foreach (var column in (int[])[0, 1, 2, 3, 8, 11, 12])
        {
            if (row[column].Length == 0)
            {
                return PlatformErrors.AgencyColumnEmpty.With(Columns[column]);
            }
        }

        foreach (var id in (string[])[row[0], .. Optional(row[4]), .. Successors(row)])
        {
            if (!IsId(id))
            {
                return PlatformErrors.AgencyId.With(id);
            }
        }

        if (Successors(row).Contains(row[0], StringComparer.Ordinal))
        {
            return PlatformErrors.AgencyOwnSuccessor.With(row[0]);
        }

        if (!Enum.TryParse<AgencyKind>(row[3], ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(row[3][0]))
        {
            return PlatformErrors.AgencyColumnInvalid.With(Columns[3]);
        }

        return ProblemOfCodes(row) ?? ProblemOfDates(row);
    }

    private static Error? ProblemOfCodes(IReadOnlyList<string> row)
    {
        if (row[5].Length > 0 && Qcvn102Code.Parse(row[5])?.ToString() != row[5])
        {
            return PlatformErrors.AgencyCode.With(row[5], "QCVN 102:2016/BTTTT");
        }

        if (row[6].Length > 0 && Decision20Code.Parse(row[6]) is null)
        {
            return PlatformErrors.AgencyCode.With(row[6], "20/2020/QĐ-TTg");
        }

        return row[7].Length is 0 or 2 or 3 or 5 && row[7].All(char.IsAsciiDigit) ? null : PlatformErrors.AgencyColumnInvalid.With(Columns[7]);
    }

    private static Error? ProblemOfDates(IReadOnlyList<string> row)
    {
        if (IsoDate.Parse(row[8]) is not { } from)
        {
            return PlatformErrors.AgencyColumnInvalid.With(Columns[8]);
        }

        if (row[9].Length > 0 && IsoDate.Parse(row[9]) is null)
        {
            return PlatformErrors.AgencyColumnInvalid.With(Columns[9]);
        }

        if (IsoDate.Parse(row[9]) is { } to && to < from)
        {
            return PlatformErrors.AgencyDates.With(row[8], row[9]);
        }

        if (Successors(row).Length > MostSuccessors)
        {
            return PlatformErrors.AgencyColumnInvalid.With(Columns[10]);
        }

        if (row[12] is not ("true" or "false"))
        {
            return PlatformErrors.AgencyColumnInvalid.With(Columns[12]);
        }

        return row[12] == "false" && row[13].Length == 0 ? PlatformErrors.AgencyUnexplained.With() : null;
    }

    private static Agency Convert(IReadOnlyList<string> row) => new(
        row[0],
        new Text(row[1], row[2]),
        Enum.Parse<AgencyKind>(row[3], ignoreCase: true),
        NullWhenEmpty(row[4]),
        new AgencyCodes(NullWhenEmpty(row[5]), NullWhenEmpty(row[6]), NullWhenEmpty(row[7])),
        IsoDate.Parse(row[8])!.Value,
        IsoDate.Parse(row[9]),
        Successors(row),
        row[11],
        row[12] == "true",
        NullWhenEmpty(row[13]));

    private static string[] Successors(IReadOnlyList<string> row) => row[10].Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Optional(string value) => value.Length == 0 ? [] : [value];

    private static string? NullWhenEmpty(string value) => value.Length == 0 ? null : value;
}
