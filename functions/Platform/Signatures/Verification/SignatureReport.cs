using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What was found out about the signatures of a document: never only yes or no.</summary>
/// <param name="Format">What kind of signed document it is.</param>
/// <param name="Sha256">Of the document, in lower-case hexadecimal.</param>
/// <param name="VerifiedAt">When it was looked at.</param>
/// <param name="Conclusion">The weakest of all that was found; invalid where there is no signature.</param>
/// <param name="Signatures">Each signature, in the order of signing.</param>
/// <param name="Checks">What concerns the document as a whole.</param>
/// <param name="Trust">Whom signatures were traced back to; null in what is not made here.</param>
public sealed record SignatureReport(
    SignedFormat Format,
    string Sha256,
    DateTimeOffset VerifiedAt,
    SignatureConclusion Conclusion,
    IReadOnlyList<VerifiedSignature> Signatures,
    IReadOnlyList<SignatureCheck> Checks,
    TrustUsed? Trust = null)
{
    /// <summary>The report with all times as they are in Vietnam.</summary>
    public SignatureReport InVietnam() => this with
    {
        VerifiedAt = VerifiedAt.InVietnam(),
        Signatures = [.. Signatures.Select(signature => signature with { Signer = signature.Signer?.InVietnam(), Time = signature.Time?.InVietnam() })],
        Trust = Trust is null ? null : Trust with
        {
            Lists = [.. Trust.Lists.Select(list => list with { IssuedAt = list.IssuedAt.InVietnam(), NextAt = list.NextAt?.InVietnam() })],
        },
    };
}

/// <summary>The trust anchors of a verification.</summary>
/// <param name="Sha256">Over the digests of all certificates and lists, in order: the same as long as nothing of them changes.</param>
/// <param name="Roots">The roots that were trusted.</param>
/// <param name="Lists">The revocation lists that were looked into.</param>
public sealed record TrustUsed(string Sha256, IReadOnlyList<TrustedRoot> Roots, IReadOnlyList<ListUsed> Lists);

/// <summary>A root that was trusted.</summary>
/// <param name="Subject">Its whole name.</param>
/// <param name="Sha256">Of the certificate.</param>
public sealed record TrustedRoot(string Subject, string Sha256);

/// <summary>A revocation list that was looked into.</summary>
/// <param name="Issuer">Whose certificates it is about.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="NextAt">When the next one was to come, or null.</param>
public sealed record ListUsed(string Issuer, DateTimeOffset IssuedAt, DateTimeOffset? NextAt);

/// <summary>The kinds of signed document.</summary>
public enum SignedFormat
{
    /// <summary>A PDF with signatures inside.</summary>
    Pdf,

    /// <summary>Any content with a CMS signature beside it.</summary>
    DetachedCms,

    /// <summary>An XML document with XML-DSig signatures inside.</summary>
    Xml,
}

/// <summary>What a signature, or a document, is worth (after ETSI EN 319 102-1).</summary>
public enum SignatureConclusion
{
    /// <summary>All that was asked for holds.</summary>
    Valid,

    /// <summary>Nothing is broken, yet something could not be established.</summary>
    Indeterminate,

    /// <summary>Something does not hold.</summary>
    Invalid,
}

/// <summary>One signature.</summary>
/// <param name="Name">What the document calls it: a field's name, an id.</param>
/// <param name="Signer">Whose it is by the certificate; null where there is none to read.</param>
/// <param name="Time">When it was made and who says so; null when nobody says.</param>
/// <param name="Coverage">What of the document it speaks for.</param>
/// <param name="Conclusion">What it is worth.</param>
/// <param name="Checks">Each check with its outcome.</param>
public sealed record VerifiedSignature(
    string Name, SignerIdentity? Signer, SignedTime? Time, SignedCoverage Coverage, SignatureConclusion Conclusion, IReadOnlyList<SignatureCheck> Checks);

/// <summary>Whom a certificate names.</summary>
/// <param name="Name">The common name.</param>
/// <param name="Subject">The whole name.</param>
/// <param name="Issuer">Who issued the certificate.</param>
/// <param name="SerialNumber">The certificate's number with its issuer, in hexadecimal.</param>
/// <param name="From">Valid from.</param>
/// <param name="To">Valid until.</param>
public sealed record SignerIdentity(string Name, string Subject, string Issuer, string SerialNumber, DateTimeOffset From, DateTimeOffset To)
{
    internal SignerIdentity InVietnam() => this with { From = From.InVietnam(), To = To.InVietnam() };
}

/// <summary>When a signature was made.</summary>
/// <param name="At">The time.</param>
/// <param name="Clock">Whose clock says so.</param>
/// <param name="Authority">The time-stamp authority, or null.</param>
public sealed record SignedTime(DateTimeOffset At, SigningClock Clock, string? Authority)
{
    internal SignedTime InVietnam() => this with { At = At.InVietnam() };
}

/// <summary>Whose clock says when something was signed.</summary>
public enum SigningClock
{
    /// <summary>A trusted time-stamp authority's: proven.</summary>
    TimestampAuthority,

    /// <summary>The signer's own: claimed.</summary>
    Signer,
}

/// <summary>What of a document a signature speaks for.</summary>
/// <param name="Whole">Whether it is all of it, but for the signature itself.</param>
/// <param name="Covered">What is covered.</param>
/// <param name="NotCovered">What is not; null when nothing.</param>
public sealed record SignedCoverage(bool Whole, Text Covered, Text? NotCovered);

/// <summary>One thing that was looked at.</summary>
/// <param name="Code">Its number, which never changes its meaning.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Message">What was found.</param>
public sealed record SignatureCheck(string Code, CheckOutcome Outcome, Text Message);

/// <summary>How a check came out.</summary>
public enum CheckOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It could not be established; the signature is indeterminate.</summary>
    Unclear,

    /// <summary>There is nothing to check it against; the signature is worth no less for it.</summary>
    NotChecked,
}
