using System.Text;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>The value of a measure, or what a window makes of several. A window has no value while one of its values is missing.</summary>
internal sealed record Reading(ValueReference Of) : Node
{
    /// <inheritdoc/>
    public override Evaluation In(Scope scope)
    {
        if (scope.Values.FrequencyOf(Of.Measure) is not { } frequency)
        {
            return new Missing(MissingReason.Unknown, Of.Measure);
        }

        if (Of.Reads(scope.Period, frequency) is not var (from, to))
        {
            return new Missing(MissingReason.PeriodsDoNotMeet, Of.Measure);
        }

        if (from == to)
        {
            return In(scope, from);
        }

        if (Of.Window is Window.None)
        {
            return new Missing(MissingReason.SeveralValues, Of.Measure);
        }

        var values = new List<decimal>(to.Ordinal - from.Ordinal + 1);
        for (var period = from; period.Ordinal <= to.Ordinal; period = period.Offset(1))
        {
            var cell = In(scope, period);
            if (cell.Value is not { } value)
            {
                return cell;
            }

            values.Add(value);
        }

        return Of.Window switch
        {
            Window.Average or Window.YearToDateAverage => ExactNumbers.Average(values),
            Window.GeometricMean or Window.YearToDateGeometricMean => GeometricMeans.Of(values),
            _ => ExactNumbers.Sum(values),
        };
    }

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text) => text.Append(Of);

    private Evaluation In(Scope scope, PeriodCode period)
    {
        var category = Of.Category ?? scope.Category;
        if (!Of.IsTotal)
        {
            return scope.Values.Find(Of.Measure, period, scope.Area, category) is { } value ? value : new Missing(MissingReason.NoValue, $"{Of.Measure} {period}");
        }

        List<decimal> values =
        [
            .. scope.Values.AreasOf(Of.Measure, period)
                .Where(area => area != CellKey.Whole)
                .Select(area => scope.Values.Find(Of.Measure, period, area, category))
                .OfType<decimal>(),
        ];
        return values.Count == 0 ? new Missing(MissingReason.NoValue, $"{Of.Measure} {period}") : ExactNumbers.Sum(values);
    }
}
