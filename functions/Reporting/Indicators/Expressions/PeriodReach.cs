using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Expressions;

/// <summary>How periods of one frequency lie in those of another.</summary>
internal static class PeriodReach
{
    /// <summary>The period so many before or after; null beyond the years that periods are known for.</summary>
    public static PeriodCode? Moved(PeriodCode period, int offset)
    {
        var moved = period.Offset(offset);
        return PeriodCode.Of(moved.Frequency, moved.Year, moved.Number);
    }

    /// <summary>The period of a longer frequency, or the same one, that it lies in; null when there is none.</summary>
    public static PeriodCode? Around(PeriodCode period, Frequency longer)
    {
        if (longer == period.Frequency)
        {
            return period;
        }

        if (longer is Frequency.Annual)
        {
            return PeriodCode.Of(longer, period.Year, 1);
        }

        if (longer is Frequency.Week)
        {
            return period.Frequency is Frequency.Day ? PeriodCode.OfWeek(new DateOnly(period.Year, 1, 1).AddDays(period.Number - 1)) : null;
        }

        for (var number = 1; PeriodCode.Of(longer, period.Year, number) is { } candidate; number++)
        {
            if (period.IsWithin(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The periods of a shorter frequency, or the same one, that lie in it; null when it has none.</summary>
    public static (PeriodCode First, PeriodCode Last)? Within(PeriodCode period, Frequency shorter) =>
        shorter == period.Frequency ? (period, period)
        : (period.Frequency, shorter) is (Frequency.Annual, Frequency.NineMonths) && PeriodCode.Of(shorter, period.Year, 1) is { } nine ? (nine, nine)
        : period.PartsOf(shorter);

    /// <summary>The periods from the first of the year until it; beyond the last year that periods are known for there are none.</summary>
    public static (PeriodCode First, PeriodCode Last)? ToDate(PeriodCode period, Frequency shorter) =>
        Within(period, shorter) is var (_, last) && Within(period.FirstOfYear(), shorter) is var (first, _) ? (first, last) : null;
}
