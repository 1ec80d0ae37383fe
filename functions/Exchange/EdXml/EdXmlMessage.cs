using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml;

/// <summary>What a packet says: a document or the state of one.</summary>
internal abstract record EdXmlMessage
{
    /// <summary>Who sends it: of a document the agency that issues it, of a state the agency that reports it.</summary>
    public required Organ From { get; init; }

    /// <summary>What was odd and taken nevertheless.</summary>
    public IReadOnlyList<PacketWarning> Warnings { get; init; } = [];

    /// <summary>Whether there is an XML signature in the namespace of xmldsig, which alone can be verified; most packets have none.</summary>
    public bool HasXmlSignature { get; init; }

    /// <summary>Paths of elements that the standard does not know; they stay in the packet.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];
}

/// <summary>A document, or the recall, update or replacement of one.</summary>
internal sealed record DocumentMessage : EdXmlMessage
{
    /// <summary>The recipients, each once, in the order of the packet.</summary>
    public required IReadOnlyList<Organ> To { get; init; }

    /// <summary>The document's legal id (<c>mã định danh văn bản</c>); null where the packet has none.</summary>
    public LegalDocumentId? DocumentId { get; init; }

    public required DocumentCode Code { get; init; }

    public required Promulgation Promulgation { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>What it is about (<c>trích yếu</c>).</summary>
    public required string Subject { get; init; }

    public string? Content { get; init; }

    public Signer? Signer { get; init; }

    /// <summary>Until when it is to be answered.</summary>
    public DateOnly? DueDate { get; init; }

    public OtherInfo Other { get; init; } = new();

    /// <summary>The documents that it answers.</summary>
    public IReadOnlyList<DocumentReference> ResponseFor { get; init; } = [];

    public Steering Steering { get; init; }

    /// <summary>The recipients' lines as printed (<c>nơi nhận</c>).</summary>
    public IReadOnlyList<string> ToPlaces { get; init; } = [];

    /// <summary>The stops of its way, the sender's first.</summary>
    public IReadOnlyList<TraceHeader> Trace { get; init; } = [];

    public Business Business { get; init; } = new();

    /// <summary>The attachments in the order of the packet.</summary>
    public IReadOnlyList<PacketAttachment> Attachments { get; init; } = [];
}

/// <summary>The state that a document has reached at an agency, or a request about it.</summary>
internal sealed record StatusMessage : EdXmlMessage
{
    /// <summary>The document, and whom this is told: of <see cref="StatusCode.RecallAsked"/> the recipient, of all else the sender.</summary>
    public required DocumentReference ResponseFor { get; init; }

    public StaffInfo? Staff { get; init; }

    public required StatusCode Status { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
}
