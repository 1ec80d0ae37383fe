using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>What of a workbook is read.</summary>
/// <param name="Sheet">Its first sheet.</param>
/// <param name="Texts">Its shared texts.</param>
internal sealed record WorkbookParts(WorksheetPart Sheet, IReadOnlyList<string> Texts)
{
    /// <summary>Finds them, or says why the workbook is not taken.</summary>
    public static Result<WorkbookParts> Read(SpreadsheetDocument document)
    {
        if (document.DocumentType is not SpreadsheetDocumentType.Workbook || document.WorkbookPart is not { VbaProjectPart: null } workbook)
        {
            return ReportingErrors.NotASpreadsheet.With();
        }

        if (workbook.GetPartsOfType<ExternalWorkbookPart>().Any()
            || workbook.ConnectionsPart is not null
            || workbook.ExternalRelationships.Any()
            || workbook.Parts.Any(part => part.OpenXmlPart.ExternalRelationships.Any()))
        {
            return ReportingErrors.SpreadsheetLinks.With();
        }

        return workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart sheet
            ? new WorkbookParts(sheet, TextsOf(workbook.SharedStringTablePart))
            : ReportingErrors.NotASpreadsheet.With();
    }

    private static List<string> TextsOf(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                texts.Add(item.InnerText);
            }
        }

        return texts;
    }
}
