using System.Globalization;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;
using EGov.Platform.Results;

namespace EGov.Cabinet.Outcomes;

/// <summary>Says in words how a count leads to its outcome, so that whoever reads it can follow it with a pencil.</summary>
internal static class Working
{
    public static Text Of(Question question, QuestionTally tally, RegulationVersion regulation)
    {
        var (numbers, rules) = (CultureInfo.InvariantCulture, regulation.Rules);
        var leading = tally.Leading is null ? new Text("không phương án nào dẫn đầu", "no alternative leads") : NameOf(question, tally.Leading);
        var silence = tally.SilenceFor is { } counted && tally.Silent > 0
            ? new Text(
                string.Create(numbers, $" (gồm {tally.Silent} không trả lời, được tính là đồng ý)"),
                string.Create(numbers, $" (with {tally.Silent} who did not answer, which counts as agreement)"))
            : new Text(string.Empty, string.Empty);
        var shown = tally.SilenceFor == tally.Leading ? silence : new Text(string.Empty, string.Empty);
        var tie = tally.Tie
            ? rules.Tie is TieRule.Chair
                ? new Text("; ngang nhau, theo ý kiến của người đứng đầu", "; a tie, decided by the side of the chair")
                : new Text("; ngang nhau nên không thông qua", "; a tie, so it does not pass")
            : new Text(string.Empty, string.Empty);
        var outcome = tally.Outcome is Outcome.Passed ? new Text("thông qua", "passed") : new Text("không thông qua", "not passed");
        return new(
            string.Create(numbers, $"{leading.Vi}: {tally.Votes}/{tally.Members}{shown.Vi}; cần ít nhất {tally.Needed} (quá {rules.Majority.Parts}/{rules.Majority.Of} tổng số thành viên, {regulation.Instrument}){tie.Vi}: {outcome.Vi}"),
            string.Create(numbers, $"{leading.En}: {tally.Votes} of {tally.Members}{shown.En}; {tally.Needed} needed (more than {rules.Majority.Parts}/{rules.Majority.Of} of all members, {regulation.Instrument}){tie.En}: {outcome.En}"));
    }

    /// <summary>What a choice is called.</summary>
    public static Text NameOf(Question question, string key) => key switch
    {
        Question.Agree when question.Kind is QuestionKind.Agreement => new("Đồng ý", "Agree"),
        Question.Disagree when question.Kind is QuestionKind.Agreement => new("Không đồng ý", "Disagree"),
        Question.Other => new("Ý kiến khác", "Other opinion"),
        _ when question.Options?.FirstOrDefault(option => option.Key == key) is { } option => new(option.Text, option.Text),
        _ => new(key, key),
    };
}
