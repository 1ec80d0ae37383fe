using System.Globalization;
using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Values;

/// <summary>In which of its forms a document's id is written.</summary>
internal enum DocumentIdForm
{
    Unknown,

    /// <summary><c>000.00.00.G22,2015/09/30,7816/VPCP-TTĐT</c>: what live systems write.</summary>
    AgencyDateCode,

    /// <summary><c>000.00.01.H08,2018,10</c>.</summary>
    AgencyYearNumber,

    /// <summary><c>000.00.00.G22-2018-7816/VPCP-TTĐT</c>.</summary>
    Dashed,

    /// <summary>Agency, year and ordinal in a row, as the law says (Decision 28/2018/QĐ-TTg, article 10.2.b).</summary>
    Joined,

    /// <summary>A UUID, which says nothing of the document.</summary>
    Uuid,
}

/// <summary>
/// A document's legal id (<c>mã định danh văn bản</c>): the text as written, which is what is handed on, and what it says of the document as far
/// as it can be told. Sources disagree about the form; each of them is read.
/// </summary>
internal sealed record LegalDocumentId
{
    private const int LongestSplit = 200;

    private LegalDocumentId(string text) => Text = text;

    /// <summary>The id as written.</summary>
    public string Text { get; }

    public DocumentIdForm Form { get; private init; }

    /// <summary>The agency's code in upper case, of the older scheme with all its groups; null where it is not told.</summary>
    public string? Agency { get; private init; }

    /// <summary>The day of promulgation; null where it is not told or is none of the calendar.</summary>
    public DateOnly? Date { get; private init; }

    public int? Year { get; private init; }

    /// <summary>The number without leading zeros.</summary>
    public string? Number { get; private init; }

    /// <summary>The notation in upper case, with its letters in one piece.</summary>
    public string? Notation { get; private init; }

    /// <summary>Reads a text, which always succeeds: what cannot be told stays null.</summary>
    public static LegalDocumentId Of(string text)
    {
        var id = new LegalDocumentId(text);
        if (Guid.TryParseExact(text, "D", out _))
        {
            return id with { Form = DocumentIdForm.Uuid };
        }

        if (text.Length > LongestSplit)
        {
            return id;
        }

        var parts = text.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts.Length == 3 ? WithParts(id, parts) : WithDashes(id, text) ?? WithDigits(id, text) ?? id;
    }

    public override string ToString() => Text;

    private static LegalDocumentId WithParts(LegalDocumentId id, string[] parts)
    {
        var date = EdXmlDates.DayOf(parts[1], out _);
        var year = date?.Year ?? YearOf(parts[1].AsSpan(0, Math.Min(4, parts[1].Length)));
        if (AgencyCodes.Normalised(parts[0]) is not { } agency || year is null || parts[2].Length == 0)
        {
            return id;
        }

        var form = parts[1].Length == 4 ? DocumentIdForm.AgencyYearNumber : DocumentIdForm.AgencyDateCode;
        return WithCode(id with { Form = form, Agency = agency, Date = date, Year = year }, parts[2]);
    }

    private static LegalDocumentId? WithDashes(LegalDocumentId id, string text)
    {
        var parts = text.Split('-', 3, StringSplitOptions.TrimEntries);
        return parts.Length == 3 && AgencyCodes.Normalised(parts[0]) is { } agency && parts[1].Length == 4 && YearOf(parts[1]) is { } year && parts[2].Length > 0
            ? WithCode(id with { Form = DocumentIdForm.Dashed, Agency = agency, Year = year }, parts[2])
            : null;
    }

    /// <summary>The law names no separator. Without one only the older scheme shows where the agency ends: after the letter and two digits.</summary>
    private static LegalDocumentId? WithDigits(LegalDocumentId id, string text)
    {
        var letter = text.AsSpan().LastIndexOfAnyInRange('A', 'Y');
        if (letter < 0 || text.Length < letter + 3 || AgencyCodes.Normalised(text[..(letter + 3)]) is not { } agency)
        {
            return null;
        }

        var rest = text[(letter + 3)..].Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        return rest.Length > 4 && rest.All(char.IsAsciiDigit) && YearOf(rest.AsSpan(0, 4)) is { } year
            ? WithCode(id with { Form = DocumentIdForm.Joined, Agency = agency, Year = year }, rest[4..])
            : null;
    }

    private static LegalDocumentId WithCode(LegalDocumentId id, string code)
    {
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        var number = (slash < 0 ? code : code[..slash]).Trim();
        var bare = number.TrimStart('0');
        return id with
        {
            Number = bare.Length > 0 ? bare : number,
            Notation = slash < 0 ? null : VietnameseComposition.Composed(code[(slash + 1)..].Trim()).ToUpperInvariant(),
        };
    }

    private static int? YearOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1945 and <= 2999 ? year : null;
}
