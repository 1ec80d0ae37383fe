using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>Reads the values of a row of which all else is known.</summary>
/// <param name="profile">The profile.</param>
/// <param name="row">The row.</param>
/// <param name="key">What they are values of.</param>
/// <param name="period">The row's period.</param>
/// <param name="said">How final the row says they are; null when it says nothing.</param>
internal sealed class RowValues(ImportProfile profile, DataRecord row, NamedKey key, PeriodCode period, ValueStatus? said)
{
    private readonly CellKey cell = new(key.Area ?? CellKey.Whole, key.Category ?? CellKey.Total);
    private readonly bool isWithdrawal = profile.Action is { } action && row[action] == SdmxNames.Delete;

    /// <summary>The values, or what is wrong with one of them.</summary>
    public Result<MappedRow> Read()
    {
        var multiplier = profile.Multiplier is { } column ? row[column] : null;
        var power = string.IsNullOrEmpty(multiplier) ? 0 : NumberText.Power(multiplier);
        if (power is null)
        {
            return ReportingErrors.NoMultiplier.With(multiplier!);
        }

        var columns = profile.Values.Where(value => row[value.Column] is not null).ToList();
        if (columns.Count == 0 && isWithdrawal)
        {
            columns = [profile.Values[0]];
        }

        if (columns.Count == 0)
        {
            return ReportingErrors.ColumnMissing.With(string.Join(", ", profile.Values.Select(value => value.Column)));
        }

        var values = new List<Observation>(columns.Count);
        foreach (var value in columns)
        {
            var text = row[value.Column] ?? string.Empty;
            if (!isWithdrawal && NumberText.IsMissing(text))
            {
                continue;
            }

            if (!NumberOf(value, text, power.Value).Succeeded(out var number, out var error))
            {
                return error;
            }

            values.Add(new(value.Measure ?? key.Measure ?? string.Empty, period.Offset(value.Offset), cell, number.Value, said ?? value.Status ?? profile.Status));
        }

        return new MappedRow(values, UnitOf(), StructureOf(), IsIgnored: false);
    }

    private Result<RowNumber> NumberOf(ValueColumn column, string text, int power)
    {
        if (isWithdrawal)
        {
            return new RowNumber(null);
        }

        if (NumberText.Read(text, profile.Numbers) is not { } number)
        {
            return (NumberText.IsTooLarge(text, profile.Numbers) ? ReportingErrors.NumberTooLarge
                : NumberText.IsTooLong(text, profile.Numbers) ? ReportingErrors.NumberTooLong
                : ReportingErrors.NotANumber).With(text, column.Column, NumberText.Decimals);
        }

        return !NumberText.IsExact(number, power) ? ReportingErrors.NumberTooLong.With(text, column.Column, NumberText.Decimals)
            : NumberText.Times(number, power) is { } scaled ? new RowNumber(scaled)
            : ReportingErrors.NumberTooLarge.With(text, column.Column);
    }

    private string? UnitOf() => profile.UnitColumns.Select(name => row[name]).FirstOrDefault(unit => !string.IsNullOrEmpty(unit))?.Trim();

    private string? StructureOf() => profile.Requires.ContainsKey(SdmxNames.StructureId) ? null : row[SdmxNames.StructureId]?.Trim();

    private sealed record RowNumber(decimal? Value);
}
