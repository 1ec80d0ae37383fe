using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Cabinet.Submissions;

/// <summary>What is wrong with what a ministry submits, field by field.</summary>
internal static class SubmissionCheck
{
    public static Error? FaultOf(SubmissionBody asked)
    {
        if (asked.Classified)
        {
            return CabinetErrors.StateSecretRefused.With();
        }

        var opinions = asked.Opinions ?? [];
        List<FieldError> wrong =
        [
            .. BallotCheck.FaultOf(asked.Title, asked.Questions, asked.Papers ?? [], null, null)?.Fields ?? [],
            .. asked.Summary is { } summary ? BallotCheck.TextFaults(summary, "/summary", Limits.Text) : [],
            .. opinions.Count > CabinetLimits.Opinions || opinions.Sum(opinion => opinion.Text?.Length ?? 0) > CabinetLimits.OpinionText
                ? [CabinetErrors.TooManyOpinions.At("/opinions", CabinetLimits.Opinions, CabinetLimits.OpinionText)]
                : Array.Empty<FieldError>(),
            .. opinions.SelectMany(OpinionFaults),
        ];
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong) : null;
    }

    /// <summary>What is wrong with a reason.</summary>
    public static Error? FaultOfReason(string reason) =>
        PlainText.IsBlank(reason) ? PlatformErrors.InvalidFields.For(CabinetErrors.ReasonMissing.At("/reason"))
        : reason.Length > CabinetLimits.Reason ? PlatformErrors.InvalidFields.For(PlatformErrors.FieldTooLong.At("/reason", CabinetLimits.Reason))
        : null;

    private static IEnumerable<FieldError> OpinionFaults(OpinionBody opinion, int index)
    {
        if (opinion.Text is { } text)
        {
            return BallotCheck.TextFaults(text, $"/opinions/{index}/text", Limits.Text);
        }

        return opinion.Stance is not Stance.Agree && opinion.File is null ? [CabinetErrors.OpinionTextMissing.At($"/opinions/{index}/text")] : [];
    }
}
