using System.Text.Json;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;

namespace EGov.Cabinet.Commitments;

/// <summary>Counts a ballot again from its votes.</summary>
internal static class CountCheck
{
    /// <summary>Where the counts differ from those of the votes.</summary>
    public static IEnumerable<string> Miscounts(BallotProof proof)
    {
        var chair = proof.Asked.Voters.ToList().FindIndex(voter => voter.Chair);
        for (var index = 0; index < Math.Max(proof.Asked.Questions.Count, proof.Questions.Count); index++)
        {
            if (index >= proof.Asked.Questions.Count
                || index >= proof.Questions.Count
                || Recount(proof, index, chair < 0 || chair >= proof.Votes.Count ? null : chair) is not { } counted
                || JsonSerializer.Serialize(counted) != JsonSerializer.Serialize(proof.Questions[index]))
            {
                yield return $"tally/{index}";
            }
        }

        if (proof.Answered != proof.Votes.Count(vote => vote.Statement is not null)
            || proof.Late != proof.Votes.Count(vote => vote is { Statement: not null, Late: true })
            || !proof.AskedToDiscuss.SequenceEqual(proof.Votes.Where(vote => vote.Statement?.Discuss is not null).Select(vote => vote.Seat)))
        {
            yield return "tally";
        }
    }

    /// <summary>The count of a question, or null when it cannot be counted or a vote says nothing to it that was asked.</summary>
    private static QuestionTally? Recount(BallotProof proof, int index, int? chair)
    {
        var (question, rules) = (proof.Asked.Questions[index], proof.Asked.Regulation.Rules);
        if (!IsCountable(question, rules))
        {
            return null;
        }

        var keys = question.Keys();
        var choices = proof.Votes.Select(vote => vote.Statement is null ? null : vote.Statement.Answers.ElementAtOrDefault(index)?.Option ?? string.Empty).ToList();
        return choices.All(choice => choice is null || keys.Contains(choice, StringComparer.Ordinal)) ? Tally.Of(question, rules, choices, chair) : null;
    }

    /// <summary>Whether it is a question as they are asked: what comes in a file may be anything.</summary>
    private static bool IsCountable(Question question, Regulation rules) =>
        rules.Majority is { Of: > 0, Parts: >= 0 }
        && (question.Kind is QuestionKind.Agreement || question.Options is { Count: > 0 })
        && question.Keys().Distinct(StringComparer.Ordinal).Count() == question.Keys().Count;
}
