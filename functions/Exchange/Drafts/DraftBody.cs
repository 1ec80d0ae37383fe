using EGov.Exchange.Composing;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Drafts;

/// <summary>An outgoing document as a clerk draws it up.</summary>
/// <param name="Kind">Its kind by name or key: <c>Quyết định</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Signer">Who is to sign it.</param>
/// <param name="Recipients">The codes or registry ids of the agencies that receive it.</param>
/// <param name="Files">Its files, the document itself first.</param>
/// <param name="Place">Where it is issued.</param>
/// <param name="Unit">The abbreviation of the unit that drafted it, for a kind whose notation names it.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="DueDate">By when an answer is wanted.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Business">What it does to earlier documents; null for a new one.</param>
/// <param name="Answers">The axis's ids of documents that it answers.</param>
/// <param name="Clerk">Whom to ask.</param>
/// <param name="WithoutSignatures">True for one that goes for information only.</param>
internal sealed record DraftBody(
    string Kind,
    string Subject,
    DraftSigner Signer,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<DraftFileBody> Files,
    string? Place = null,
    string? Unit = null,
    Priority Priority = Priority.Normal,
    DateOnly? DueDate = null,
    int? Pages = null,
    ComposedBusiness? Business = null,
    IReadOnlyList<string>? Answers = null,
    ClerkContact? Clerk = null,
    bool WithoutSignatures = false);

/// <summary>A file: either an upload, or one that the draft has already.</summary>
/// <param name="Upload">The upload's id; it has come whole.</param>
/// <param name="Kept">The digest (SHA-256) of a file of the draft that is to stay.</param>
/// <param name="Description">What it is.</param>
internal sealed record DraftFileBody(string? Upload = null, string? Kept = null, string? Description = null);
