namespace EGov.Cabinet.Answers;

/// <summary>What a member says to a ballot.</summary>
/// <param name="Answers">One for each question, in their order.</param>
/// <param name="Discuss">Why the member asks to discuss it in a session; null when they do not.</param>
internal sealed record AnswerContent(IReadOnlyList<QuestionAnswer> Answers, string? Discuss);

/// <param name="Option">The key of what was chosen.</param>
/// <param name="Text">The other opinion, or what is added to the choice.</param>
internal sealed record QuestionAnswer(string Option, string? Text = null);

/// <summary>What an assistant drew up for the member. It never counts.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Note">What the assistant tells the member.</param>
/// <param name="By">The assistant.</param>
/// <param name="At">When.</param>
internal sealed record AnswerDraft(AnswerContent Content, string? Note, string By, DateTimeOffset At);

/// <summary>An answer as the member gave it: what is signed, sealed and counted.</summary>
/// <param name="Revision">Counted from 1; each change is one more.</param>
/// <param name="At">When.</param>
/// <param name="Content">What it says.</param>
/// <param name="Salt">32 random bytes in hexadecimal, so that nobody finds the answer by trying digests.</param>
/// <param name="Hash">The digest of the statement, which is the receipt's.</param>
/// <param name="Signature">The member's certificate signature; null where the regulation asks for none.</param>
/// <param name="Late">Whether it came after the time to answer.</param>
internal sealed record GivenAnswer(int Revision, DateTimeOffset At, AnswerContent Content, string Salt, string Hash, AnswerSignature? Signature, bool Late);

/// <summary>A member's certificate signature over the statement of an answer.</summary>
/// <param name="Cms">A detached CMS signature, DER in base64.</param>
/// <param name="Signer">The name in the certificate.</param>
/// <param name="Serial">The certificate's serial number.</param>
/// <param name="ByService">Whether the signing service made it; else the member's own software did.</param>
internal sealed record AnswerSignature(string Cms, string Signer, string Serial, bool ByService);

/// <summary>An earlier or the present revision, without what it says.</summary>
internal sealed record AnswerRevision(int Revision, DateTimeOffset At, string Hash, bool Late);

/// <summary>How a ballot stands with a voter.</summary>
internal enum AnswerState
{
    /// <summary>Nothing was done.</summary>
    Unanswered,

    /// <summary>An assistant drew up a draft.</summary>
    Drafted,

    /// <summary>The member answered.</summary>
    Answered,
}
