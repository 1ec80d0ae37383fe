using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Expressions;

/// <summary>For which cell an expression is evaluated, and where its values are.</summary>
internal sealed record Scope(IValueLookup Values, PeriodCode Period, string Area, string Category);
