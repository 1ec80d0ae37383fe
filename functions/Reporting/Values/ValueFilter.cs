using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Values.Sheets;
using Microsoft.AspNetCore.Http;

namespace EGov.Reporting.Values;

/// <summary>Which values of a sheet are wanted.</summary>
/// <param name="Area">Of which area; null for all.</param>
/// <param name="Category">Of which category; null for all.</param>
internal sealed record ValueFilter(string? Area, string? Category)
{
    /// <summary>Reads the parameters <c>area</c> and <c>category</c>.</summary>
    public static Result<ValueFilter> Of(HttpRequest request)
    {
        var (area, category) = (request.Query["area"].ToString(), request.Query["category"].ToString());
        List<FieldError> wrong = [];
        if (area.Length > 0 && !CellKey.IsArea(area))
        {
            wrong.Add(PlatformErrors.FieldShape.At("area"));
        }

        if (category.Length > 0 && !CellKey.IsCategory(category))
        {
            wrong.Add(PlatformErrors.FieldShape.At("category"));
        }

        return wrong.Count > 0
            ? PlatformErrors.InvalidFields.For(wrong)
            : new ValueFilter(area.Length > 0 ? area : null, category.Length > 0 ? category : null);
    }

    public IEnumerable<ValueItem> Of(ValueSheet sheet) => sheet.Cells.Values
        .Where(cell => (Area is null || cell.Area == Area) && (Category is null || cell.Category == Category))
        .OrderBy(static cell => cell.Key)
        .Select(cell => ValueItem.Of(sheet, cell));
}
