using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>What is wrong with a version of the draft text.</summary>
internal static class DraftCheck
{
    public static Error? FaultOf(DraftBody asked)
    {
        List<FieldError> wrong =
        [
            .. asked.Paragraphs.Count is 0 or > CabinetLimits.DraftParagraphs || PlatformJson.Write(asked.Paragraphs).Length > CabinetLimits.DraftBytes
                ? [CabinetErrors.DraftTooLong.At("/paragraphs", CabinetLimits.DraftParagraphs, CabinetLimits.DraftBytes)]
                : asked.Paragraphs.SelectMany((text, index) => BallotCheck.TextFaults(text, $"/paragraphs/{index}", Limits.Text)),
            .. asked.Note is { } note ? BallotCheck.TextFaults(note, "/note", CabinetLimits.Reason) : [],
        ];
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong) : null;
    }
}

/// <param name="Paragraphs">What it says, a paragraph each.</param>
/// <param name="Note">What is new in it.</param>
internal sealed record DraftBody(IReadOnlyList<string> Paragraphs, string? Note = null);
