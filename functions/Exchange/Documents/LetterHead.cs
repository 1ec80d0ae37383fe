using EGov.Exchange.EdXml;

namespace EGov.Exchange.Documents;

/// <summary>What a document says of itself (Decision 28/2018/QĐ-TTg, article 10.2).</summary>
/// <param name="LegalId">The document's id as the packet has it (<c>mã định danh văn bản</c>); null where it has none. Not the axis's own id.</param>
/// <param name="Number">Its number in the year (<c>số</c>).</param>
/// <param name="Notation">Its notation (<c>ký hiệu</c>): kind and agency.</param>
/// <param name="IssuedOn">The day of issue (<c>ngày ban hành</c>).</param>
/// <param name="Kind">The kind of document by its name, such as <c>Công văn</c>.</param>
/// <param name="Subject">What it is about (<c>trích yếu</c>).</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="SignerPosition">As what.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="DueDate">By when an answer is wanted; null where none is.</param>
/// <param name="Pages">How many pages it has; null where it does not say.</param>
internal sealed record LetterHead(
    string? LegalId,
    string Number,
    string Notation,
    DateOnly IssuedOn,
    string Kind,
    string Subject,
    string? Signer,
    string? SignerPosition,
    Priority Priority,
    DateOnly? DueDate,
    int? Pages)
{
    /// <summary>Number and notation as they are written: <c>15/QĐ-BNV</c>.</summary>
    public string Code => $"{Number}/{Notation}";
}

/// <summary>What a packet carries.</summary>
internal enum MessageKind
{
    /// <summary>A document with its files.</summary>
    Document,

    /// <summary>A report on the state of a document.</summary>
    Status,
}

/// <summary>By which door something came.</summary>
internal enum Door
{
    /// <summary>The axis's own API, or the clerks' pages, which use it.</summary>
    Rest,

    /// <summary>The protocol of the existing clients of agencies.</summary>
    Vxp,

    /// <summary>Made by the axis itself on behalf of an agency.</summary>
    Axis,
}
