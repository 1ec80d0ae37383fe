using System.Text;
using System.Text.Json;
using EGov.Platform.Proof;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Answers;

/// <summary>
/// An answer as it is signed and as its digest is made: canonical JSON (RFC 8785) after a line that says what it is. Its digest is the member's
/// receipt; the salt keeps others from finding the answer by trying.
/// </summary>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Number">Number and notation of the ballot.</param>
/// <param name="Asked">The digest of what was asked of whom.</param>
/// <param name="Seat">The voter's seat.</param>
/// <param name="Revision">Counted from 1.</param>
/// <param name="At">When, as <see cref="ProofTime"/> writes it.</param>
/// <param name="Answers">What was chosen, question by question.</param>
/// <param name="Salt">32 random bytes in hexadecimal.</param>
/// <param name="Discuss">Why the member asks to discuss it; null when they do not.</param>
internal sealed record Statement(
    string Ballot,
    string Number,
    string Asked,
    string Seat,
    int Revision,
    string At,
    IReadOnlyList<QuestionAnswer> Answers,
    string Salt,
    string? Discuss = null)
{
    /// <summary>The line before the JSON.</summary>
    public const string Kind = "egov-ballot-answer-v1";

    /// <summary>What is signed.</summary>
    public byte[] Bytes() =>
        [.. Encoding.UTF8.GetBytes(Kind + "\n"), .. CanonicalJson.Write(JsonSerializer.SerializeToElement(this, PlatformJson.Options))];

    /// <summary>SHA-256 of what is signed, in lower-case hexadecimal.</summary>
    public string Hash() => ProofHash.Of(Bytes());

    /// <summary>The statement of an answer that was given.</summary>
    /// <param name="ballot">The ballot, which is open or was.</param>
    /// <param name="seat">The voter's seat.</param>
    /// <param name="given">The answer.</param>
    public static Statement Of(Ballots.Ballot ballot, string seat, GivenAnswer given) => new(
        ballot.Id,
        ballot.NumberText ?? throw new InvalidOperationException("Nobody answers a ballot that has no number."),
        ballot.Asked ?? throw new InvalidOperationException("Nobody answers a ballot that was not opened."),
        seat,
        given.Revision,
        ProofTime.Text(given.At),
        given.Content.Answers,
        given.Salt,
        given.Content.Discuss);
}
