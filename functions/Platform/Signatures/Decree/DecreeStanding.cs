using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Decree;

/// <summary>What a document is worth by the rule of two signatures.</summary>
/// <param name="Form">As what it was looked at.</param>
/// <param name="Person">The authorised person's signature.</param>
/// <param name="Agency">The agency's seal.</param>
/// <param name="InOrder">Whether the person signed first and the agency then.</param>
/// <param name="SealCoversAll">Whether the agency's seal speaks for the whole document, and nothing came after it.</param>
/// <param name="Standing">What follows.</param>
/// <param name="Findings">What was looked at, SIG-120 to SIG-125.</param>
public sealed record DecreeStanding(
    DocumentForm Form,
    DecreeParty Person,
    DecreeParty Agency,
    bool InOrder,
    bool SealCoversAll,
    OriginalStanding Standing,
    IReadOnlyList<SignatureCheck> Findings);

/// <summary>One of the two who sign.</summary>
/// <param name="Standing">What the signature is worth.</param>
/// <param name="Signature">The signature, the most trustworthy of its kind; null when there is none. Whose it has to be, whoever asks compares.</param>
public sealed record DecreeParty(PartySignature Standing, VerifiedSignature? Signature);

/// <summary>As what a file goes from agency to agency; it decides who has to sign it.</summary>
public enum DocumentForm
{
    /// <summary>The document itself: the person, then the agency (Decree 30/2020/NĐ-CP, articles 5.1 and 14).</summary>
    Original,

    /// <summary>An appendix or attached text in a file of its own: the agency alone (Annex I, part I, II.8.b and III.1.d).</summary>
    SeparateFile,

    /// <summary>An electronic copy of a paper (<c>bản sao điện tử</c>): the agency alone (article 25.1.c; Annex I, part II).</summary>
    ElectronicCopy,
}

/// <summary>What the signature of one of the two parties is worth.</summary>
public enum PartySignature
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>It is valid.</summary>
    Valid,

    /// <summary>It cannot be established whether it is.</summary>
    Indeterminate,

    /// <summary>It is not.</summary>
    Invalid,
}

/// <summary>What a document is worth.</summary>
public enum OriginalStanding
{
    /// <summary>As much as the original on paper (article 5.1), or as a copy that the agency answers for.</summary>
    OriginalValue,

    /// <summary>Nobody signed it: it informs and proves nothing.</summary>
    ForInformationOnly,

    /// <summary>It is signed, but not as it has to be, or not surely.</summary>
    Doubtful,
}
