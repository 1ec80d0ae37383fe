using EGov.Exchange.Composing;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;

namespace EGov.Exchange.Drafts;

/// <summary>How far an outgoing document is.</summary>
internal enum DraftStage
{
    /// <summary>It is drawn up and may change.</summary>
    Draft,

    /// <summary>It has number and day.</summary>
    Numbered,

    /// <summary>The authorised person has signed it.</summary>
    Signed,

    /// <summary>The agency has sealed it.</summary>
    Sealed,

    /// <summary>The axis took it.</summary>
    Sent,

    /// <summary>It will never be sent.</summary>
    Discarded,
}

/// <summary>What an outgoing document says and holds.</summary>
/// <param name="Kind">Its kind by its Vietnamese name, of <c>DocumentKinds</c>.</param>
/// <param name="Signer">Who is to sign it.</param>
/// <param name="Recipients">The codes or registry ids of the agencies that receive it.</param>
/// <param name="Files">Its files, the document itself first.</param>
/// <param name="Unit">The abbreviation of the unit that drafted it, for a kind whose notation names it.</param>
/// <param name="Business">What it does to earlier documents; null for a new one.</param>
/// <param name="Answers">The axis's ids of documents that it answers.</param>
/// <param name="Clerk">Whom to ask.</param>
/// <param name="WithoutSignatures">Whether it goes without signatures, for information only (Decision 28/2018/QĐ-TTg, article 4).</param>
internal sealed record DraftContent(
    string Kind,
    string Subject,
    DraftSigner Signer,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<DraftFile> Files,
    string? Place,
    string? Unit,
    Priority Priority,
    DateOnly? DueDate,
    int? Pages,
    ComposedBusiness? Business,
    IReadOnlyList<string> Answers,
    ClerkContact? Clerk,
    bool WithoutSignatures);

/// <summary>Who is to sign.</summary>
/// <param name="Competence">By whose authority: TM., KT., TL., TUQ.</param>
/// <param name="Account">The id of the account that alone may sign; null for any leader of the agency.</param>
internal sealed record DraftSigner(string Name, string? Position = null, string? Competence = null, string? Account = null);

/// <summary>A file of an outgoing document, as a copy of the draft's own.</summary>
/// <param name="Name">The name that people see.</param>
/// <param name="MediaType">What it is by its bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
/// <param name="StoredAs">The name of its content, another for each copy, so that the one can go without a look at the others.</param>
/// <param name="Description">What it is.</param>
internal sealed record DraftFile(string Name, string MediaType, long Size, string Sha256, string StoredAs, string? Description);

/// <summary>Number and day of an outgoing document.</summary>
/// <param name="Series">The key of the series.</param>
/// <param name="Number">As it is written, such as <c>05</c>.</param>
/// <param name="Notation">Such as <c>QĐ-BNV</c>.</param>
/// <param name="IssuedOn">The day of issue.</param>
internal sealed record DraftNumber(string Series, string Number, string Notation, DateOnly IssuedOn)
{
    /// <summary>Number and notation as they are written.</summary>
    public string Code => $"{Number}/{Notation}";
}

/// <summary>The authorised person's signature.</summary>
/// <param name="Account">The id of whose account it was.</param>
/// <param name="Name">The name in the certificate.</param>
/// <param name="SignedAt">When, by the best clock that the signature knows; null when it names none.</param>
/// <param name="File">The signed file.</param>
internal sealed record DraftSignature(string Account, string Name, DateTimeOffset? SignedAt, DraftFile File);

/// <summary>
/// That it is being sent. Until then nobody discards it: the axis may have taken it already. Longer than any request lives.
/// </summary>
/// <param name="Begun">When that began: the same packet is made of it again.</param>
/// <param name="Until">When nothing of it can be under way any more.</param>
/// <param name="Alone">Whether only one request is at it, so that its failure ends the matter.</param>
internal sealed record SendLease(DateTimeOffset Begun, DateTimeOffset Until, bool Alone);
