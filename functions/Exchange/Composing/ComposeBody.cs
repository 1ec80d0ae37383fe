using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Composing;

/// <summary>A document that the axis is to make a packet of and send.</summary>
/// <param name="Number">Its number in the year.</param>
/// <param name="Notation">Its notation, such as <c>QĐ-BNV</c>.</param>
/// <param name="IssuedOn">Its day of issue; today when left out.</param>
/// <param name="Place">Where it was issued.</param>
/// <param name="Kind">Its kind by name, such as <c>Công văn</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Signer">Who signed it.</param>
/// <param name="Recipients">The codes or registry ids of the agencies that receive it.</param>
/// <param name="Files">Its files, the document itself first: uploads of the agency that have come whole, or parts of the same form.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="DueDate">By when an answer is wanted.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Business">What it does to earlier documents; null for a new one.</param>
/// <param name="Answers">The axis's ids of documents that it answers.</param>
/// <param name="Clerk">Whom to ask.</param>
internal sealed record ComposeBody(
    string Number,
    string Notation,
    string Kind,
    string Subject,
    SignerBody Signer,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<ComposedFile> Files,
    DateOnly? IssuedOn = null,
    string? Place = null,
    Priority Priority = Priority.Normal,
    DateOnly? DueDate = null,
    int? Pages = null,
    ComposedBusiness? Business = null,
    IReadOnlyList<string>? Answers = null,
    ClerkContact? Clerk = null);

/// <param name="Competence">By whose authority: TM., KT., TL., TUQ.</param>
internal sealed record SignerBody(string Name, string? Position = null, string? Competence = null);

/// <summary>A file of a composed document: an upload, or a part of the form in which the document comes.</summary>
/// <param name="Upload">The upload's id.</param>
/// <param name="Description">What it is.</param>
/// <param name="Part">The name of the part.</param>
internal sealed record ComposedFile(string? Upload = null, string? Description = null, string? Part = null);

/// <param name="Type">Update or replace: a recall has a way of its own.</param>
/// <param name="Reason">Why.</param>
/// <param name="Documents">The axis's ids of the documents that it updates or replaces.</param>
internal sealed record ComposedBusiness(BusinessType Type, string Reason, IReadOnlyList<string> Documents);
