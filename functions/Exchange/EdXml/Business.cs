using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml;

/// <summary>What a packet does (<c>nghiệp vụ</c>): sends a document, or takes back, changes or replaces one.</summary>
internal sealed record Business
{
    public BusinessType Type { get; init; }

    public string? Reason { get; init; }

    /// <summary>The document acted upon.</summary>
    public LegalDocumentId? DocumentId { get; init; }

    /// <summary>Whether a copy on paper is sent too.</summary>
    public bool? Paper { get; init; }

    public StaffInfo? Staff { get; init; }

    /// <summary>What an update changes; null for other business.</summary>
    public UpdateInfo? Update { get; init; }

    /// <summary>What a replacement replaces; empty for other business.</summary>
    public IReadOnlyList<Replacement> Replacements { get; init; } = [];
}

/// <summary>What a packet does. The values are those of <c>BussinessDocType</c>.</summary>
internal enum BusinessType
{
    New = 0,

    /// <summary>Thu hồi.</summary>
    Recall = 1,
    Update = 2,
    Replace = 3,
}

/// <summary>What an update changes.</summary>
/// <param name="Document">Whether the document's data change.</param>
/// <param name="Receivers">Whether the list of recipients changes.</param>
internal sealed record UpdateInfo(bool Document, bool Receivers)
{
    public IReadOnlyList<UpdatedReceiver> List { get; init; } = [];
}

/// <summary>A recipient in an update.</summary>
/// <param name="OrganId">Its code.</param>
/// <param name="Type">0 or 1. Which of them adds and which takes away no source says: it is handed on as it came.</param>
internal sealed record UpdatedReceiver(string OrganId, int Type);

/// <summary>A document that is replaced.</summary>
/// <param name="DocumentId">Its legal id.</param>
internal sealed record Replacement(LegalDocumentId DocumentId)
{
    /// <summary>The recipients whom the replacement concerns; empty for all.</summary>
    public IReadOnlyList<string> OrganIds { get; init; } = [];
}

/// <summary>How urgent a document is (<c>độ khẩn</c>). The values are those of <c>Priority</c>.</summary>
internal enum Priority
{
    /// <summary>Thường.</summary>
    Normal = 0,

    /// <summary>Khẩn.</summary>
    Urgent = 1,

    /// <summary>Thượng khẩn.</summary>
    VeryUrgent = 2,

    /// <summary>Hỏa tốc.</summary>
    Express = 3,

    /// <summary>Hỏa tốc hẹn giờ.</summary>
    ExpressAtTime = 4,
}

/// <summary>Whether a document steers (<c>chỉ đạo</c>). The values are those of <c>SteeringType</c>.</summary>
internal enum Steering
{
    None = 0,
    Steers = 1,

    /// <summary>It reports on what was steered.</summary>
    Reports = 2,
}
