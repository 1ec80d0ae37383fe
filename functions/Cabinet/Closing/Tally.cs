using EGov.Cabinet.Ballots;
using EGov.Cabinet.Regulations;

namespace EGov.Cabinet.Closing;

/// <summary>
/// Counts a question (Law 76/2015/QH13, article 46.3): more than half of all members, present or not, must be for it; when exactly half are, the
/// side of the chair wins. Where the regulation takes silence for agreement, who did not answer is for what was proposed, the chair too.
/// </summary>
internal static class Tally
{
    /// <param name="question">What was asked.</param>
    /// <param name="rules">The regulation of the day on which the ballot was opened.</param>
    /// <param name="choices">Every voter's choice in the order of the electorate; null for one who did not answer.</param>
    /// <param name="chair">The place of the chair among them; null when nobody is the chair.</param>
    public static QuestionTally Of(Question question, Regulation rules, IReadOnlyList<string?> choices, int? chair)
    {
        var keys = question.Keys();
        var votes = keys.ToDictionary(key => key, _ => 0, StringComparer.Ordinal);
        var silent = 0;
        foreach (var choice in choices)
        {
            if (choice is null)
            {
                silent++;
            }
            else
            {
                votes[choice]++;
            }
        }

        var silenceFor = rules.Silence is SilenceRule.Agreement ? question.SilenceKey : null;
        int VotesOf(string key) => votes[key] + (key == silenceFor ? silent : 0);

        var chairVote = chair is { } place ? choices[place] : null;
        var chairSide = chairVote ?? (chair is null ? null : silenceFor);
        var leading = LeadingOf(question, VotesOf, chairSide);
        var count = leading is null ? 0 : VotesOf(leading);
        var tie = leading is not null && rules.Majority.IsMetBy(count, choices.Count);
        var passed = leading is not null
            && (rules.Majority.IsExceededBy(count, choices.Count) || (tie && rules.Tie is TieRule.Chair && chairSide == leading));
        return new(
            [.. keys.Select(key => new ChoiceCount(key, votes[key]))],
            silent,
            silenceFor,
            choices.Count,
            rules.Majority.ExceededFrom(choices.Count),
            leading,
            count,
            tie,
            chairVote,
            passed ? Outcome.Passed : Outcome.NotPassed);
    }

    /// <summary>Agreement itself, or the alternative with the most votes; of two with as many, the chair's; null when neither is the chair's.</summary>
    private static string? LeadingOf(Question question, Func<string, int> votesOf, string? chairSide)
    {
        if (question.Kind is QuestionKind.Agreement)
        {
            return Question.Agree;
        }

        var alternatives = (question.Options ?? []).Select(option => option.Key).ToList();
        var most = alternatives.Max(votesOf);
        var ahead = alternatives.Where(key => votesOf(key) == most).ToList();
        return ahead switch
        {
            [var only] => only,
            _ when chairSide is not null && ahead.Contains(chairSide, StringComparer.Ordinal) => chairSide,
            _ => null,
        };
    }
}
