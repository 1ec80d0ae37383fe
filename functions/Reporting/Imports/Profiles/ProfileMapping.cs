using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>Says what the rows of a file mean by a profile.</summary>
internal sealed class ProfileMapping(ImportProfile profile, IReadOnlyDictionary<string, Dictionary<string, NamedKey>> tables)
{
    private readonly List<(KeyColumn Column, NameTable Names)> keys =
    [
        .. profile.Keys.Select(key => (key, new NameTable((key.Names ?? new Dictionary<string, NamedKey>()).Concat((key.Tables ?? []).SelectMany(table => tables[table]))))),
    ];

    /// <summary>The profile.</summary>
    public ImportProfile Profile => profile;

    /// <summary>What the row says, or what is wrong with it.</summary>
    public Result<MappedRow> Map(DataRecord row)
    {
        if (row.Problem is { } problem)
        {
            return problem;
        }

        if (!KeyOf(row).Succeeded(out var key, out var error))
        {
            return error;
        }

        if (key.Ignored)
        {
            return MappedRow.Ignored;
        }

        if ((error = UnmetIn(row, profile.Requires, isUnit: false) ?? UnmetIn(row, key.Requires, isUnit: true)) is not null
            || !PeriodOf(row).Succeeded(out var period, out error)
            || !StatusOf(row).Succeeded(out var status, out error))
        {
            return error;
        }

        return new RowValues(profile, row, key, period.Code, status.Said).Read();
    }

    private static Error? UnmetIn(DataRecord row, IReadOnlyDictionary<string, string>? requires, bool isUnit)
    {
        foreach (var (column, wanted) in requires ?? new Dictionary<string, string>())
        {
            if (row[column] is var said && said != wanted)
            {
                return (isUnit ? ReportingErrors.UnitDiffers : ReportingErrors.ColumnDiffers).With(column, wanted, said ?? "-");
            }
        }

        return null;
    }

    private Result<NamedKey> KeyOf(DataRecord row)
    {
        var all = new NamedKey();
        foreach (var (column, names) in keys)
        {
            if (column.Columns.Select(name => row[name]).FirstOrDefault(cell => cell is not null) is not { } cell)
            {
                if (column.Means is null or KeyMeaning.Measure)
                {
                    return ReportingErrors.ColumnMissing.With(string.Join(", ", column.Columns));
                }

                continue;
            }

            if ((column.Means is { } means ? CodeOf(means, cell.Trim()) : names.Find(cell)) is not { } named)
            {
                return ReportingErrors.NameUnknown.With(cell, column.Columns[0]);
            }

            all = new(
                named.Measure ?? all.Measure, named.Area ?? all.Area, named.Category ?? all.Category, all.Ignored || named.Ignored, named.Requires ?? all.Requires);
        }

        return all;
    }

    private static NamedKey? CodeOf(KeyMeaning means, string cell) => means switch
    {
        KeyMeaning.Measure => cell.Length > 0 ? new(Measure: SdmxCodes.MeasureOf(cell)) : null,
        _ when cell.Length == 0 => new(),
        KeyMeaning.Area => CellKey.IsArea(cell) ? new(Area: cell) : null,
        _ => CellKey.IsCategory(cell) ? new(Category: cell) : null,
    };

    private Result<RowPeriod> PeriodOf(DataRecord row)
    {
        if (profile.Period.Columns.Select(name => row[name]).FirstOrDefault(cell => cell is not null)?.Trim() is not { } text)
        {
            return ReportingErrors.ColumnMissing.With(string.Join(", ", profile.Period.Columns));
        }

        var read = profile.Period.Form switch
        {
            PeriodForm.Code => PeriodCode.Parse(text),
            PeriodForm.Sdmx => SdmxPeriods.Parse(text),
            PeriodForm.Any => PeriodCode.Parse(text) ?? SdmxPeriods.Parse(text),
            _ => PeriodCode.Parse(text) is { Frequency: Frequency.Day } day ? PeriodCode.Of(Frequency.Month, day.Year, MonthOf(text)) : null,
        };
        if (read is not { } period)
        {
            return ReportingErrors.NoSuchPeriod.With(text);
        }

        var frequency = profile.Period.Frequency is { } column ? row[column] : null;
        return frequency is null or "" || frequency == SdmxPeriods.FrequencyOf(period.Frequency)
            ? new RowPeriod(period)
            : ReportingErrors.FrequencyDiffers.With(text, frequency);
    }

    private static int MonthOf(string day) => int.Parse(day.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture);

    private Result<RowStatus> StatusOf(DataRecord row)
    {
        var text = profile.StatusColumns.Select(name => row[name]).FirstOrDefault(cell => cell is not null)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return new RowStatus(null);
        }

        return Enum.GetValues<ValueStatus>().Where(status => status.ToString().Equals(SdmxCodes.StatusOf(text) ?? text, StringComparison.OrdinalIgnoreCase)).ToList() is [var known]
            ? new RowStatus(known)
            : ReportingErrors.StatusUnknown.With(text);
    }

    private sealed record RowPeriod(PeriodCode Code);

    private sealed record RowStatus(ValueStatus? Said);
}
