using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Which styles of a workbook show a number as a date: spreadsheets make dates of what was typed as one, periods among it.</summary>
internal sealed class CellDates
{
    private const int DaysTo1904 = 1462;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    private readonly HashSet<uint> styles = [];
    private readonly int shift;

    public CellDates(WorkbookPart workbook)
    {
        shift = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? DaysTo1904 : 0;
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.HasValue == true)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(same => same.Key, same => same.First().FormatCode?.Value ?? string.Empty);
        var index = 0U;
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            if (format.NumberFormatId?.HasValue == true && IsDate(format.NumberFormatId.Value, own))
            {
                styles.Add(index);
            }

            index++;
        }
    }

    /// <summary>The day that the number shows in the style, as <c>2020-08-15</c>; null when it is shown as a number.</summary>
    public string? Of(decimal number, uint style) =>
        styles.Contains(style) && number >= 1 && number < 200_000
            ? Zero.AddDays((int)decimal.Truncate(number) + shift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static bool IsDate(uint format, Dictionary<uint, string> own) =>
        format is (>= 14 and <= 17) or 22 || (own.TryGetValue(format, out var code) && code.Contains('y', StringComparison.OrdinalIgnoreCase));
}
