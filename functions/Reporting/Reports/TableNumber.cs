using System.Text.RegularExpressions;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>Reads the number of a table's row. What could be meant in two ways is refused, for a thousand times too little is not seen by whoever sends it.</summary>
internal static partial class TableNumber
{
    /// <summary>The number, or why it is refused.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="form">How the file writes numbers.</param>
    /// <param name="isNumber">Whether the file holds it as a number and not as text.</param>
    /// <param name="element">What it is of; null when there is no such element, which is judged elsewhere.</param>
    public static (decimal? Value, Error? Fault) Read(string text, NumberForm form, bool isNumber, Element? element)
    {
        var isGrouped = !isNumber && form is NumberForm.Plain && Grouped().IsMatch(text);
        if (isGrouped)
        {
            return (null, ReportingErrors.CellGrouped.With(text, text.Replace(".", string.Empty, StringComparison.Ordinal)));
        }

        var mark = form is NumberForm.Plain ? '.' : ',';
        var plain = form is NumberForm.Plain ? text : NumberText.PlainOf(text);
        if (plain is null || !Simple().IsMatch(plain))
        {
            return (null, (form is NumberForm.Plain ? ReportingErrors.CellNotANumber : ReportingErrors.CellNotANumberWithComma).With(text));
        }

        return element is { Decimals: 0 } && text.Contains(mark, StringComparison.Ordinal)
            ? (null, ReportingErrors.TooManyDecimals.With(element.Name, element.Decimals))
            : ExactDecimal.Read(plain) is { } value ? (value, null)
            : (null, ReportingErrors.TooManyDigits.With(ReportLimits.CellDigits));
    }

    [GeneratedRegex(@"\A[+-]?[0-9]{1,3}(\.[0-9]{3})+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Simple();
}
