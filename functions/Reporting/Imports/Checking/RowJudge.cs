using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Intakes;

namespace EGov.Reporting.Imports.Checking;

/// <summary>Judges the rows of a file, one after the other. A row is right whole or wrong whole.</summary>
internal sealed class RowJudge(ProfileMapping profile, IMeasureMap measures, ObservationCheck observations, ValueComparison comparison)
{
    private readonly Dictionary<(string Measure, PeriodCode Period, CellKey Cell), long> lines = [];

    /// <summary>What was found of the row, and what of it is to be taken.</summary>
    public async Task<(ImportRow Row, IReadOnlyList<ImportedValue> Taken)> JudgeAsync(DataRecord record, CancellationToken cancellation)
    {
        if (!profile.Map(record).Succeeded(out var mapped, out var problem))
        {
            return (new(record.Line, RowOutcome.Wrong, RowProblem.Of(problem), []), []);
        }

        var (shown, taken) = (new List<RowValue>(), new List<ImportedValue>());
        foreach (var observed in mapped.Values)
        {
            if (!(await JudgeAsync(observed, mapped, record.Line, cancellation)).Succeeded(out var value, out problem))
            {
                return (new(record.Line, RowOutcome.Wrong, RowProblem.Of(problem), shown), []);
            }

            shown.Add(value);
            if (value.Effect is not ValueEffect.Unchanged)
            {
                taken.Add(new(DatasetOf(observed), observed));
            }
        }

        return (new(record.Line, mapped.IsIgnored ? RowOutcome.Ignored : RowOutcome.Right, null, shown), taken);
    }

    private async Task<Result<RowValue>> JudgeAsync(Observation observed, MappedRow row, long line, CancellationToken cancellation)
    {
        if (await observations.FaultOfAsync(measures, DatasetOf(observed), observed, cancellation) is { } fault)
        {
            return fault;
        }

        if (row.Unit is { } unit && measures.Find(observed.Measure)!.Unit is var own && own != unit)
        {
            return ReportingErrors.UnitDiffers.With(observed.Measure, own, unit);
        }

        if (row.Structure is { } structure && !IsOf(structure, observed))
        {
            return ReportingErrors.StructureDiffers.With(structure, observed.Measure, SdmxCodes.Structure(DatasetOf(observed)));
        }

        return lines.TryAdd((observed.Measure, observed.Period, observed.Cell), line)
            ? await comparison.CompareAsync(observed, cancellation)
            : ReportingErrors.RowTwice.With(
                observed.Measure, observed.Period, observed.Cell.Area, observed.Cell.Category, lines[(observed.Measure, observed.Period, observed.Cell)]);
    }

    /// <summary>A file of ours is one of a dataset, or of a measure alone.</summary>
    private bool IsOf(string structure, Observation observed) =>
        structure == SdmxCodes.Structure(DatasetOf(observed)) || structure == SdmxCodes.Structure(SdmxCodes.FlowOf(observed.Measure));

    private string DatasetOf(Observation observed) => profile.Profile.Dataset ?? measures.Find(observed.Measure)?.Dataset ?? string.Empty;
}
