using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Expressions;

/// <summary>
/// A measure that an expression reads: <c>#{measure}</c> or <c>N{indicator}</c>, with a category or the one that is calculated, and what is made of
/// its values in time and over areas.
/// </summary>
/// <param name="Measure">Its code.</param>
/// <param name="Category">The category; null for the one that is calculated.</param>
/// <param name="IsIndicator">Whether it is spelled as an indicator; it reads the same.</param>
/// <param name="IsTotal">Whether it sums over all areas but the whole.</param>
/// <param name="Window">Which of its periods it reads.</param>
/// <param name="Offset">By how many periods, of those of the expression, it looks back or ahead.</param>
internal sealed record ValueReference(
    string Measure, string? Category = null, bool IsIndicator = false, bool IsTotal = false, Window Window = Window.None, int Offset = 0)
{
    /// <summary>The periods of the measure, both ends included, that are read for a period; the end lies before the beginning when there are none.</summary>
    public (PeriodCode From, PeriodCode To) ReadsFor(PeriodCode period, Frequency sourceFrequency)
    {
        var none = PeriodCode.Of(sourceFrequency, 2000, 1)!.Value;
        return Reads(period, sourceFrequency) ?? (none, none.Offset(-1));
    }

    /// <summary>
    /// The periods, both ends included, whose value may be another one when the measure's value in a period is; null when there are none. It may name
    /// more than those, and never fewer.
    /// </summary>
    public (PeriodCode From, PeriodCode To)? AffectedBy(PeriodCode source, Frequency ownFrequency)
    {
        if ((PeriodReach.Around(source, ownFrequency) is { } around ? (around, around) : PeriodReach.Within(source, ownFrequency)) is not var (from, to))
        {
            return null;
        }

        var last = Window.IsToDate() ? PeriodCode.Of(to.Frequency, to.Year, to.PerYear)!.Value : to;
        return (from.Offset(-Offset), last.Offset(-Offset));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = $"{(IsIndicator ? 'N' : '#')}{{{Measure}{(Category is null ? string.Empty : $":{Category}")}}}";
        var total = IsTotal ? ".total()" : string.Empty;
        var window = Window is Window.None ? string.Empty : $".{Window.Spelling()}()";
        var offset = Offset is 0 ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $".periodOffset({Offset})");
        return $"{name}{total}{window}{offset}";
    }

    /// <summary>As <see cref="ReadsFor"/>; null when there are none.</summary>
    internal (PeriodCode From, PeriodCode To)? Reads(PeriodCode period, Frequency sourceFrequency)
    {
        if (PeriodReach.Moved(period, Offset) is not { } own)
        {
            return null;
        }

        var reads = Window.IsToDate() ? PeriodReach.ToDate(own, sourceFrequency) : PeriodReach.Within(own, sourceFrequency);
        if (reads is var (_, last))
        {
            return Window is Window.Last ? (last, last) : reads;
        }

        return Window is Window.None && PeriodReach.Around(own, sourceFrequency) is { } around ? (around, around) : null;
    }
}
