using EGov.Platform.Signatures.Verification;

namespace EGov.Exchange.Documents;

/// <summary>An agency to which a document goes.</summary>
/// <param name="Code">Its code as the packet names it.</param>
/// <param name="Agency">The registry id of the agency that receives: the one named, or one that took over from it.</param>
internal sealed record Recipient(string Code, string Agency)
{
    /// <summary>Both as one text, so that a thousand of them fit into an event: neither has a space.</summary>
    public string ToText() => $"{Code} {Agency}";

    public static Recipient Of(string text) =>
        text.Split(' ') is [var code, var agency] ? new(code, agency) : throw new FormatException($"'{text}' is no code and agency.");
}

/// <summary>The packet as it came, taken apart: its envelope in one content, each file in one of its own.</summary>
/// <param name="Sha256">Of the packet to the byte, in lower-case hexadecimal.</param>
/// <param name="Length">Of the packet, in bytes.</param>
/// <param name="Owner">The scope that owns the contents.</param>
/// <param name="Envelope">The name of the content that has everything but the files.</param>
/// <param name="HasSignature">Whether it is signed as a whole, so that nothing may be written into it on its way.</param>
internal sealed record PacketContent(string Sha256, long Length, string Owner, string Envelope, bool HasSignature);

/// <summary>A file that came with a document.</summary>
/// <param name="ContentId">Its name within the packet.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="MediaType">What it is by its bytes; of a packed one what is inside.</param>
/// <param name="Size">As it came, in bytes.</param>
/// <param name="Sha256">As it came, in lower-case hexadecimal.</param>
/// <param name="Packed">The name of the one file inside when it came packed (ZIP); null when it did not.</param>
/// <param name="Conclusion">What its signatures are worth; null when it has none.</param>
internal sealed record DocumentFile(
    string ContentId,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    string? Packed,
    SignatureConclusion? Conclusion);

/// <summary>What a document is worth by its signatures (Decision 28/2018/QĐ-TTg, article 4; Decree 30/2020/NĐ-CP, article 5.1).</summary>
/// <remarks>
/// The rule of two signatures calls doubtful what makes a document incomplete here: <see cref="EGov.Exchange.Sending.StandingRule"/>, ADR 0019.
/// </remarks>
internal enum Standing
{
    /// <summary>Signed by the person and sealed by the agency as the decree wants it: stands for the paper.</summary>
    Original,

    /// <summary>Without a signature: for information only (<c>để biết, tham khảo</c>).</summary>
    ForInformation,

    /// <summary>Signed, but a rule of the decree is not kept or a signature could not be established.</summary>
    Incomplete,

    /// <summary>A signature is not valid: altered, untrusted, expired or revoked. The recipient may refuse it.</summary>
    Doubtful,
}

/// <summary>Something that was tolerated or noticed in a packet.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Text">What it is, in both languages.</param>
internal sealed record PacketNote(string Code, EGov.Platform.Results.Text Text);

/// <summary>How a document is tied to another of the same sender.</summary>
/// <param name="Document">The axis's id of the other.</param>
/// <param name="Relation">What the other is to this one.</param>
internal sealed record DocumentLink(string Document, LinkRelation Relation);

/// <summary>What another document is to one.</summary>
internal enum LinkRelation
{
    /// <summary>It came earlier under the same code or number with other content.</summary>
    SameNumber,

    /// <summary>It is the version before.</summary>
    Updates,

    /// <summary>This one takes its place.</summary>
    Replaces,

    /// <summary>This one asks for it back.</summary>
    Recalls,

    /// <summary>It came later under the same code or number with other content.</summary>
    RepeatedBy,

    /// <summary>It is the version after.</summary>
    UpdatedBy,

    /// <summary>It takes the place of this one.</summary>
    ReplacedBy,

    /// <summary>It asks for this one back.</summary>
    RecalledBy,
}
