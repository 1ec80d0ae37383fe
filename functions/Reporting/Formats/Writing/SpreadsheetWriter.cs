using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Results;

namespace EGov.Reporting.Formats.Writing;

/// <summary>
/// Writes a workbook of one sheet with the columns of the CSV file. Texts are inline texts, which no spreadsheet takes for a formula, and numbers are
/// numbers. An archive is written from its end back, so it is made in memory and then sent; what asks for the points bounds how many there are.
/// </summary>
internal sealed class SpreadsheetWriter : IDataWriter
{
    public async Task WriteAsync(DataExport export, Stream stream, Language language, CancellationToken cancellation)
    {
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var sheet = OpenXmlWriter.Create(part))
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteStartElement(new SheetData());
                sheet.WriteRow(CsvDataWriter.Columns.Select(SheetCells.Of));
                await foreach (var point in export.Points.WithCancellation(cancellation))
                {
                    sheet.WriteRow(CellsOf(point, export.Measures[point.Measure], language));
                }

                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            workbook.Workbook = new(new Sheets(new Sheet { Name = export.Dataset[..Math.Min(export.Dataset.Length, 31)], SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        made.Position = 0;
        await made.CopyToAsync(stream, cancellation);
    }

    private static IEnumerable<Cell> CellsOf(DataPoint point, ExportedMeasure measure, Language language) =>
    [
        SheetCells.Of(point.Measure),
        SheetCells.Of(measure.Name.In(language)),
        SheetCells.Of(point.Period.ToString()),
        SheetCells.Of(point.Area),
        SheetCells.Of(point.Category),
        SheetCells.Of(point.Value),
        SheetCells.Of(measure.Unit),
        SheetCells.Of(point.Status),
    ];
}
