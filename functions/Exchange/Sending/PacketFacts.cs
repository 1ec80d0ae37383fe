using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Sending;

/// <summary>What the axis keeps of what a packet says.</summary>
internal static class PacketFacts
{
    /// <summary>The codes of those to whom it goes: the recipients of a document, the other side of a status message.</summary>
    public static IReadOnlyList<string> RecipientsOf(EdXmlMessage message) => message switch
    {
        DocumentMessage document => [.. document.To.Select(organ => organ.OrganId)],
        StatusMessage { ResponseFor.OrganId: { } organ } => [organ],
        _ => [],
    };

    /// <summary>What a document says of itself; null for a status message.</summary>
    public static LetterHead? HeadOf(EdXmlMessage message) => message is not DocumentMessage document ? null : new(
        document.DocumentId?.Text,
        document.Code.Number,
        document.Code.Notation,
        document.Promulgation.Date,
        document.Kind.Name,
        document.Subject,
        document.Signer?.FullName,
        document.Signer?.Position,
        document.Other.Priority,
        document.DueDate,
        document.Other.PageAmount);

    /// <summary>What a status message says; null for a document.</summary>
    public static StatusReport? StatusOf(EdXmlMessage message) => message is not StatusMessage status ? null : new(
        ((int)status.Status).ToString("D2", CultureInfo.InvariantCulture),
        status.ResponseFor.OrganId ?? string.Empty,
        status.ResponseFor.Code ?? string.Empty,
        status.ResponseFor.PromulgationDate ?? status.ResponseFor.DocumentId?.Date,
        status.ResponseFor.DocumentId?.Text,
        status.Description,
        status.Staff is { } staff ? new ClerkContact(staff.Department, staff.Staff, staff.Mobile, staff.Email) : null,
        status.Timestamp);
}
