using EGov.Platform.Results;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>Short ways to read expressions in a story.</summary>
internal static class Reads
{
    public static Expression Expression(this string text)
    {
        Assert.True(Reporting.Indicators.Expressions.Expression.Parse(text).Succeeded(out var expression, out var failure), failure?.DetailIn(Language.English));
        return expression!;
    }

    public static Evaluation In(this string text, IValueLookup cells, string period = "2020-06", string area = CellKey.Whole, string category = CellKey.Total) =>
        text.Expression().Explain(cells, PeriodCode.Parse(period)!.Value, area, category);

    /// <summary>The error of what cannot be read: its number and its detail.</summary>
    public static (string Code, string Detail) Refusal(this string text)
    {
        Assert.False(Reporting.Indicators.Expressions.Expression.Parse(text).Succeeded(out var expression, out var failure), expression?.ToString());
        return (failure!.Definition.Code, failure.DetailIn(Language.English));
    }
}
