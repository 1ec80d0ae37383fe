using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Formats.Writing;

namespace EGov.Reporting.Consolidations;

/// <summary>Writes what was put together as a workbook: who reported, a sheet for each element with all its categories, and the text.</summary>
internal static class ConsolidatedWorkbook
{
    private const int LongestName = 31;

    public static byte[] Write(Consolidation what, Language language)
    {
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            workbook.Workbook = new(sheets);
            foreach (var (name, rows) in SheetsOf(what, language))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                using (var sheet = OpenXmlWriter.Create(part))
                {
                    sheet.WriteStartElement(new Worksheet());
                    sheet.WriteStartElement(new SheetData());
                    foreach (var row in rows)
                    {
                        sheet.WriteRow(row);
                    }

                    sheet.WriteEndElement();
                    sheet.WriteEndElement();
                }

                // Codes of elements are unique and short enough, so that no sheet has the name of another.
                sheets.AppendChild(new Sheet { Name = name[..Math.Min(name.Length, LongestName)], SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }
        }

        return made.ToArray();
    }

    private static IEnumerable<(string Name, IEnumerable<Cell[]> Rows)> SheetsOf(Consolidation what, Language language)
    {
        yield return (In("Đơn vị", "Reporters", language), ReportersOf(what, language));
        foreach (var element in what.Tables.SelectMany(table => table.Elements))
        {
            yield return (element.Element.Code, RowsOf(element, language));
        }

        yield return (In("Thuyết minh", "Text", language), TextOf(what, language));
    }

    private static IEnumerable<Cell[]> ReportersOf(Consolidation what, Language language)
    {
        yield return [SheetCells.Of(what.RegimeName.In(language)), SheetCells.Of(what.Instrument)];
        yield return [SheetCells.Of(what.AgencyName.In(language)), SheetCells.Of(what.Period), SheetCells.Of(IsoDate.TextOf(what.From)), SheetCells.Of(IsoDate.TextOf(what.To))];
        yield return [SheetCells.Of(In("Đã tiếp nhận", "Accepted", language)), SheetCells.Of((decimal)what.Accepted)];
        yield return [SheetCells.Of(In("Gửi đúng hạn", "On time", language)), SheetCells.Of((decimal)what.OnTime)];
        yield return [SheetCells.Of(In("Phải báo cáo", "Expected", language)), SheetCells.Of((decimal)what.Children.Count)];
        foreach (var child in what.Children)
        {
            yield return [SheetCells.Of(child.Agency), SheetCells.Of(child.Name.In(language)), SheetCells.Of(ConsolidatedNumbers.Standing(child).In(language))];
        }
    }

    private static IEnumerable<Cell[]> RowsOf(ConsolidatedElement element, Language language)
    {
        yield return
        [
            SheetCells.Of($"{element.Element.Name.In(language)} ({element.Element.Unit})"),
            .. element.Element.Categories.Select(category => SheetCells.Of(category.Name.In(language))),
            SheetCells.Of(In("Tổng", "Total", language)),
        ];
        foreach (var row in element.Rows)
        {
            yield return RowOf(row.Name.In(language), row.Values);
        }

        yield return RowOf(In("Tổng cộng", "All", language), element.Total);
        if (element.Own is { } own)
        {
            yield return RowOf(In("Số liệu của cơ quan tổng hợp", "As the agency reports", language), own);
        }
    }

    private static IEnumerable<Cell[]> TextOf(Consolidation what, Language language) =>
        from section in what.Sections
        from part in section.Parts
        from paragraph in part.Paragraphs
        select (Cell[])[SheetCells.Of(section.Title.In(language)), SheetCells.Of((part.By ?? what.AgencyName).In(language)), SheetCells.Of(paragraph)];

    private static Cell[] RowOf(string name, ConsolidatedValues values) =>
        [SheetCells.Of(name), .. values.Parts.Select(SheetCells.Of), SheetCells.Of(values.Whole)];

    private static string In(string vi, string en, Language language) => new Platform.Results.Text(vi, en).In(language);
}
