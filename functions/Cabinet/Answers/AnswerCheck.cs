using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Cabinet.Answers;

/// <summary>What is wrong with what somebody says to a ballot, field by field.</summary>
internal static class AnswerCheck
{
    /// <summary>The content; texts of nothing are left out.</summary>
    public static Result<AnswerContent> ContentOf(Ballot ballot, IReadOnlyList<QuestionAnswer> answers, string? discuss)
    {
        var questions = ballot.Content.Questions;
        if (answers.Count != questions.Count)
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.AnswersIncomplete.At("/answers", questions.Count));
        }

        List<FieldError> wrong = [.. answers.Zip(questions).SelectMany((pair, index) => FaultsOf(pair.First, pair.Second, $"/answers/{index}"))];
        if (answers.Sum(answer => answer.Text?.Length ?? 0) + (discuss?.Length ?? 0) > CabinetLimits.AnswerText)
        {
            wrong.Add(CabinetErrors.AnswerTooLong.At("/answers", CabinetLimits.AnswerText));
        }

        if (answers.Select(answer => answer.Text).Append(discuss).Any(text => text is not null && SecrecyMarks.IsStamped(text)))
        {
            wrong.Add(CabinetErrors.StateSecretRefused.At("/answers"));
        }

        if (discuss is not null && PlainText.IsBlank(discuss))
        {
            wrong.Add(CabinetErrors.ReasonMissing.At("/discuss"));
        }

        return wrong.Count > 0
            ? PlatformErrors.InvalidFields.For(wrong)
            : new AnswerContent([.. answers.Select(answer => string.IsNullOrWhiteSpace(answer.Text) ? answer with { Text = null } : answer)], discuss);
    }

    private static IEnumerable<FieldError> FaultsOf(QuestionAnswer answer, Question question, string field)
    {
        if (!question.Keys().Contains(answer.Option, StringComparer.Ordinal))
        {
            yield return CabinetErrors.UnknownChoice.At($"{field}/option", string.Join(", ", question.Keys()));
        }
        else if (answer.Option == Question.Other && (answer.Text is null || PlainText.IsBlank(answer.Text)))
        {
            yield return CabinetErrors.OpinionMissing.At($"{field}/text");
        }
    }
}
