using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml;

/// <summary>An agency as a packet names it.</summary>
/// <param name="OrganId">Its code as written (<c>mã định danh cơ quan</c>), of either scheme.</param>
internal sealed record Organ(string OrganId)
{
    /// <summary>The name of the agency above it.</summary>
    public string? OrganizationInCharge { get; init; }

    public string? OrganName { get; init; }

    public string? OrganAddress { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public string? Fax { get; init; }

    public string? Website { get; init; }
}

/// <summary>Number and notation of a document (<c>số, ký hiệu</c>).</summary>
internal sealed record DocumentCode(string Number, string Notation)
{
    /// <summary>As it is printed: <c>7816/VPCP-TTĐT</c>.</summary>
    public override string ToString() => $"{Number}/{Notation}";
}

/// <summary>Where and when a document was issued (<c>ban hành</c>).</summary>
internal sealed record Promulgation(DateOnly Date)
{
    public string? Place { get; init; }
}

/// <summary>The kind of a document. Senders disagree about the numbers: the name is what counts.</summary>
/// <param name="Name">Such as <c>Công văn</c>.</param>
/// <param name="Type">1 for normative, 2 for administrative documents, and what else senders write; null for none.</param>
/// <param name="Detail">The number within the list; null for none.</param>
internal sealed record DocumentKind(string Name, int? Type = null, int? Detail = null);

/// <summary>Who signed.</summary>
internal sealed record Signer
{
    /// <summary>By whose authority (<c>TM., KT., TL., TUQ.</c>).</summary>
    public string? Competence { get; init; }

    public string? Position { get; init; }

    public string? FullName { get; init; }
}

/// <summary>What else is said of a document.</summary>
internal sealed record OtherInfo
{
    public Priority Priority { get; init; }

    /// <summary>Where it may circulate, in free text.</summary>
    public string? SphereOfPromulgation { get; init; }

    /// <summary>The drafter's or typist's mark.</summary>
    public string? TyperNotation { get; init; }

    /// <summary>Copies issued.</summary>
    public int? PromulgationAmount { get; init; }

    public int? PageAmount { get; init; }

    public bool? Direction { get; init; }

    public IReadOnlyList<string> Appendixes { get; init; } = [];
}

/// <summary>A document that is answered or reported on.</summary>
internal sealed record DocumentReference
{
    public string? OrganId { get; init; }

    /// <summary>Number and notation: <c>7816/VPCP-TTĐT</c>.</summary>
    public string? Code { get; init; }

    public DateOnly? PromulgationDate { get; init; }

    public LegalDocumentId? DocumentId { get; init; }
}

/// <summary>A stop on the way of a packet.</summary>
/// <param name="OrganId">Who passed it on; null where the axis wrote none.</param>
/// <param name="Timestamp">When, in whole seconds.</param>
internal sealed record TraceHeader(string? OrganId, DateTimeOffset? Timestamp);

/// <summary>Who is to be asked: the clerk.</summary>
internal sealed record StaffInfo
{
    public string? Department { get; init; }

    public string? Staff { get; init; }

    public string? Mobile { get; init; }

    public string? Email { get; init; }
}

/// <summary>An attachment: what the packet says of it, and where its content is.</summary>
/// <param name="Name">The name of the file, without any path.</param>
/// <param name="Slot">The number of the content among the contents of the packet, from 0.</param>
internal sealed record PacketAttachment(string Name, int Slot)
{
    /// <summary>Without <c>cid:</c>; null where the packet has none.</summary>
    public string? ContentId { get; init; }

    public string? Description { get; init; }

    /// <summary>As declared; <see cref="Kind"/> says what it is.</summary>
    public string? ContentType { get; init; }

    /// <summary>What it seems to be by its first bytes.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>Bytes of the content as attached, a wrapping archive included.</summary>
    public long Length { get; init; }

    /// <summary>The SHA-256 of these bytes.</summary>
    public string Sha256 { get; init; } = "";
}
