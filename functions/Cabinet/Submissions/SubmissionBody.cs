using EGov.Cabinet.Ballots;

namespace EGov.Cabinet.Submissions;

/// <summary>A submission as a ministry draws it up.</summary>
/// <param name="Body">The body for which it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Questions">What the members are to be asked.</param>
/// <param name="Summary">Its summary; a longer one comes as a paper of that kind.</param>
/// <param name="Papers">Uploaded files.</param>
/// <param name="Opinions">Opinions of other agencies on it.</param>
/// <param name="Classified">Whether it is a state secret: then it is refused, and nothing of it is kept.</param>
internal sealed record SubmissionBody(
    string Body,
    string Title,
    IReadOnlyList<Question> Questions,
    string? Summary = null,
    IReadOnlyList<PaperBody>? Papers = null,
    IReadOnlyList<OpinionBody>? Opinions = null,
    bool Classified = false);

/// <param name="Agency">The registry id of the agency whose opinion it is.</param>
/// <param name="Stance">Whether it agrees.</param>
/// <param name="Text">What it says; demanded, or a file, where it does not agree.</param>
/// <param name="File">The id of the uploaded letter.</param>
internal sealed record OpinionBody(string Agency, Stance Stance, string? Text = null, string? File = null);
