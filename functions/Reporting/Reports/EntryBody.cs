using System.Text.Json;
using EGov.Platform.Http;

namespace EGov.Reporting.Reports;

/// <summary>What is entered; what is left out stays as it is.</summary>
/// <param name="Cells">Cells, each once.</param>
/// <param name="Sections">Sections of the text, each once; one without paragraphs is emptied.</param>
internal sealed record EntryBody(IReadOnlyList<CellBody>? Cells = null, IReadOnlyList<SectionText>? Sections = null)
{
    /// <summary>The body with its numbers as they were written: the serializer rounds what a decimal does not keep.</summary>
    public static EntryBody Exactly(JsonBody<EntryBody> body)
    {
        if (body.Value.Cells is not { Count: > 0 } cells)
        {
            return body.Value;
        }

        using var written = JsonDocument.Parse(body.Bytes);
        return body.Value with { Cells = [.. cells.Zip(written.RootElement.GetProperty("cells").EnumerateArray(), Exactly)] };
    }

    private static CellBody Exactly(CellBody cell, JsonElement written) =>
        cell.Value is null ? cell : cell with { Value = ExactDecimal.Read(written.GetProperty("value").GetRawText()) ?? cell.Value };
}

/// <summary>A cell as it is entered.</summary>
/// <param name="Element">The element's code.</param>
/// <param name="Category">The category's code; the total when left out.</param>
/// <param name="Value">The value in the element's unit; left out to empty the cell.</param>
/// <param name="Unit">The unit in which the sender counts; when given it must be the element's.</param>
/// <param name="Note">What is said of it.</param>
internal sealed record CellBody(string Element, string? Category = null, decimal? Value = null, string? Unit = null, string? Note = null);
