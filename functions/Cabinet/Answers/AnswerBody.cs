namespace EGov.Cabinet.Answers;

/// <summary>What a member says to a ballot.</summary>
/// <param name="Answers">One for each question, in their order.</param>
/// <param name="Discuss">Why the member asks to discuss it in a session; left out when they do not.</param>
/// <param name="Signed">The signature of the member's own software over a statement that was asked for; left out where the signing service signs.</param>
internal sealed record AnswerBody(IReadOnlyList<QuestionAnswer> Answers, string? Discuss = null, SignedStatement? Signed = null);

/// <param name="At">The statement's time.</param>
/// <param name="Salt">The statement's salt.</param>
/// <param name="Cms">A detached CMS signature over the statement's bytes, DER in base64.</param>
internal sealed record SignedStatement(DateTimeOffset At, string Salt, CmsText Cms);

/// <summary>A signature in pieces of at most 2,000 characters, as texts of bodies are bounded.</summary>
/// <param name="Pieces">Base64, in order.</param>
internal sealed record CmsText(IReadOnlyList<string> Pieces);

/// <summary>An assistant's draft.</summary>
/// <param name="Seat">The seat of the member for whom it is.</param>
/// <param name="Answers">One for each question, in their order.</param>
/// <param name="Discuss">Why it should be discussed in a session.</param>
/// <param name="Note">What the assistant tells the member.</param>
internal sealed record DraftAnswerBody(string Seat, IReadOnlyList<QuestionAnswer> Answers, string? Discuss = null, string? Note = null);
