using System.Text.RegularExpressions;
using EGov.Cabinet.About;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Cabinet.Ballots;

/// <summary>What is wrong with what is put to members, field by field.</summary>
internal static partial class BallotCheck
{
    private const int LongestTitle = 500;

    /// <param name="title">What it is about.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="papers">The papers that are named.</param>
    /// <param name="answerDays">Working days to answer; null when none are said.</param>
    /// <param name="rules">The regulation of the day; null where its bounds do not matter yet.</param>
    public static Error? FaultOf(string title, IReadOnlyList<Question> questions, IReadOnlyList<PaperBody> papers, int? answerDays, Regulation? rules)
    {
        List<FieldError> wrong =
        [
            .. TextFaults(title, "/title", LongestTitle),
            .. QuestionFaults(questions),
            .. papers.Count > CabinetLimits.Papers ? [CabinetErrors.TooManyPapers.At("/papers", CabinetLimits.Papers)] : Array.Empty<FieldError>(),
            .. papers.SelectMany((paper, index) => TextFaults(paper.Name, $"/papers/{index}/name", 200)),
            .. rules is not null && answerDays is { } days && (days < rules.LeastAnswerDays || days > rules.MostAnswerDays)
                ? [CabinetErrors.AnswerDaysOutside.At("/answerDays", rules.LeastAnswerDays, rules.MostAnswerDays)]
                : Array.Empty<FieldError>(),
        ];
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong) : null;
    }

    private static IEnumerable<FieldError> QuestionFaults(IReadOnlyList<Question> questions)
    {
        if (questions.Count is 0 or > CabinetLimits.Questions)
        {
            yield return CabinetErrors.TooManyQuestions.At("/questions", CabinetLimits.Questions);
        }

        foreach (var (question, index) in questions.Select((question, index) => (question, index)))
        {
            foreach (var fault in TextFaults(question.Text, $"/questions/{index}/text", 1000))
            {
                yield return fault;
            }

            if (!HasGoodOptions(question))
            {
                yield return CabinetErrors.BadQuestion.At($"/questions/{index}/options");
            }
        }
    }

    private static bool HasGoodOptions(Question question)
    {
        var options = question.Options ?? [];
        return question.Kind is QuestionKind.Agreement
            ? options.Count == 0 && question.Proposed is null
            : options.Count is >= 2 and <= CabinetLimits.Alternatives
                && options.All(option => !SecrecyMarks.IsStamped(option.Text))
                && options.All(option => KeyShape().IsMatch(option.Key) && option.Key != Question.Other && !PlainText.IsBlank(option.Text) && option.Text.Length <= 500)
                && options.DistinctBy(option => option.Key).Count() == options.Count
                && (question.Proposed is null || options.Any(option => option.Key == question.Proposed));
    }

    /// <summary>A text that is blank, too long, or bears the stamp of a state secret.</summary>
    internal static IEnumerable<FieldError> TextFaults(string text, string field, int longest)
    {
        if (PlainText.IsBlank(text))
        {
            yield return PlatformErrors.FieldBlank.At(field);
        }
        else if (text.Length > longest)
        {
            yield return PlatformErrors.FieldTooLong.At(field, longest);
        }
        else if (SecrecyMarks.IsStamped(text))
        {
            yield return CabinetErrors.StateSecretRefused.At(field);
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,19}\z")]
    private static partial Regex KeyShape();
}
