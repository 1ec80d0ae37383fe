using EGov.Exchange.Documents;
using EGov.Exchange.EdXml.Values;
using EGov.Platform.Words;

namespace EGov.Exchange.Repeats;

/// <summary>What a packet calls a document that it speaks of.</summary>
/// <param name="LegalId">The document's id; null where the packet has none.</param>
/// <param name="Code">Number and notation; empty where the packet has none.</param>
/// <param name="IssuedOn">The day of issue; null where the packet does not say.</param>
/// <param name="Year">The year of issue; null where the packet does not say.</param>
internal sealed record DocumentName(string? LegalId, string Code, DateOnly? IssuedOn, int? Year)
{
    public static DocumentName Of(LetterHead head) => new(head.LegalId, head.Code, head.IssuedOn, head.IssuedOn.Year);

    public static DocumentName Of(StatusReport status) => new(status.LegalId, status.DocumentCode, status.IssuedOn, status.IssuedOn?.Year);

    /// <summary>The name that a document's id says, as far as it can be told.</summary>
    public static DocumentName Of(LegalDocumentId id) => new(id.Text, id.Number is { } number ? $"{number}/{id.Notation}" : string.Empty, id.Date, id.Year);

    /// <summary>
    /// Whether the document may be meant. Senders give one id to two documents by mistake: what else the packet says of it, number, notation and day,
    /// must agree.
    /// </summary>
    public bool Fits(LetterHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return (IssuedOn is not { } day || day == head.IssuedOn) && (Code.Trim(' ', '/').Length == 0 || FitsCode(head));
    }

    private bool FitsCode(LetterHead head)
    {
        var slash = Code.IndexOf('/', StringComparison.Ordinal);
        var (number, notation) = slash < 0 ? (Code, string.Empty) : (Code[..slash], Code[(slash + 1)..]);
        return Plain(number).TrimStart('0') == Plain(head.Number).TrimStart('0') && (notation.Trim().Length == 0 || Plain(notation) == Plain(head.Notation));
    }

    private static string Plain(string text) => VietnameseComposition.Composed(text.Trim()).ToUpperInvariant();
}
