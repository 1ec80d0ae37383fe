using EGov.Platform.Calendar;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>A version of a draft.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Newest">The number of the newest version.</param>
/// <param name="Note">What is new in it.</param>
internal sealed record DraftView(string Submission, int Number, int Newest, DateTimeOffset At, string By, string? Note, IReadOnlyList<string> Paragraphs)
{
    public static DraftView Of(SeenDraft draft) => new(
        draft.Seen.State.Id,
        draft.Version.Number,
        draft.Seen.State.Drafts.Count,
        draft.Version.At.InVietnam(),
        draft.Version.By,
        draft.Version.Note,
        draft.Text.Paragraphs);
}
