using System.Globalization;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Values.Folding;

namespace EGov.Reporting.Values.Intakes;

/// <summary>What is wrong with an observation before it is taken, whoever brings it.</summary>
internal sealed class ObservationCheck(Measures definitions, MeasureBook book, IAgencyRegistry agencies, TimeProvider clock)
{
    /// <summary>A number is below this, whatever its sign.</summary>
    public const decimal Highest = 1_000_000_000_000_000_000m;

    /// <summary>The most digits after the point.</summary>
    public const int Decimals = NumberText.Decimals;

    /// <summary>What is wrong; null when nothing is.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="dataset">The dataset that it is to be of.</param>
    /// <param name="observed">The observation.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Error?> FaultOfAsync(IMeasureMap measures, string dataset, Observation observed, CancellationToken cancellation)
    {
        if (measures.Find(observed.Measure) is not { } measure)
        {
            return ReportingErrors.MeasureUnknown.With(observed.Measure);
        }

        return measure.Dataset is null ? ReportingErrors.NotCollected.With(measure.Code)
            : measure.Dataset != dataset ? ReportingErrors.OfOtherDataset.With(measure.Code, measure.Dataset)
            : measure.Frequency != observed.Period.Frequency && IsShipped(dataset) ? ReportingErrors.WrongFrequency.With(observed.Period, measure.Code)
            : observed.Period.FirstDay > clock.GetUtcNow().DateInVietnam() ? ReportingErrors.PeriodNotBegun.With(observed.Period)
            : !await HasCategoryAsync(measure, observed.Cell.Category, cancellation) ? ReportingErrors.NotInBreakdown.With(measure.Code, observed.Cell.Category)
            : !await HasAreaAsync(measure, observed, cancellation) ? ReportingErrors.AreaNotPossible.With(measure.Code, observed.Cell.Area)
            : observed.Value is { } value && (Math.Abs(value) >= Highest || value.Scale > Decimals)
                ? ReportingErrors.ValueTooLarge.With(Highest.ToString("0", CultureInfo.InvariantCulture), Decimals)
            : null;
    }

    /// <summary>Whether it is of the catalogue; the others are regimes, which have periods of several frequencies.</summary>
    private bool IsShipped(string dataset) => book.Datasets.Any(known => known.Code == dataset);

    private async Task<bool> HasCategoryAsync(Measure measure, string category, CancellationToken cancellation) => category == CellKey.Total
        || (await definitions.LoadAsync(cancellation)).CategoriesOf(measure).Any(known => known.Code == category);

    private async Task<bool> HasAreaAsync(Measure measure, Observation observed, CancellationToken cancellation)
    {
        var area = observed.Cell.Area;
        return area == CellKey.Whole ? measure.Areas.Contains(AreaKind.Whole)
            : area is [>= '0' and <= '9', >= '0' and <= '9'] ? measure.Areas.Contains(AreaKind.Province) && ProvinceCodes.IsOne(area)
            : measure.Areas.Contains(AreaKind.Agency) && CellKey.IsArea(area) && await agencies.FindAsync(area, cancellation) is not null;
    }
}
