namespace EGov.Reporting.Formats;

/// <summary>How a file writes numbers.</summary>
internal enum NumberForm
{
    /// <summary>With a decimal point and no grouping: <c>-1234.5</c>, <c>1.2e-05</c>.</summary>
    Plain,

    /// <summary>With a decimal comma, and points between groups of three: <c>1.234,5</c>.</summary>
    Vietnamese,
}
