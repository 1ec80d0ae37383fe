namespace EGov.Cabinet.Ballots;

/// <summary>A ballot as the secretariat draws it up.</summary>
/// <param name="Body">Whose members vote.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="Papers">Uploaded files that members read to answer.</param>
/// <param name="Submission">The id of the accepted submission that it puts to them; its papers come with it.</param>
/// <param name="AnswerDays">Working days to answer; what the regulation says when left out.</param>
internal sealed record BallotBody(
    string Body,
    string Title,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<PaperBody>? Papers = null,
    string? Submission = null,
    int? AnswerDays = null);

/// <param name="File">The id of the uploaded file.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PaperBody(string File, string Name, PaperKind Kind = PaperKind.Annex);
