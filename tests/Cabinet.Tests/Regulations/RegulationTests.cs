using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;

namespace EGov.Cabinet.Tests.Regulations;

/// <summary>The formulas of the law at every boundary, for every size of a body from 1 to 60 (Law 76/2015/QH13, article 46).</summary>
public sealed class RegulationTests
{
    private static readonly Question Asked = new("Thông qua?", QuestionKind.Agreement);
    private static readonly RegulationBook Book = new();

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Two_thirds_of_all_members_are_a_quorum(int members)
    {
        var rules = RulesOf("government", new(2026, 1, 5));

        for (var present = 0; present <= members; present++)
        {
            Assert.Equal(present * 3 >= members * 2, rules.HasQuorum(present, members));
        }

        Assert.False(rules.HasQuorum(0, 0));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void More_than_half_of_all_members_decide_and_the_chair_on_a_tie(int members)
    {
        var rules = RulesOf("government", new(2026, 1, 5));
        for (var agree = 0; agree <= members; agree++)
        {
            foreach (var chairAgrees in new[] { true, false })
            {
                if ((chairAgrees && agree == 0) || (!chairAgrees && agree == members))
                {
                    continue;
                }

                var tally = Tally.Of(Asked, rules, Choices(members, agree, chairAgrees), chair: 0);

                var passes = (agree * 2 > members) || (agree * 2 == members && chairAgrees);
                Assert.Equal(passes ? Outcome.Passed : Outcome.NotPassed, tally.Outcome);
                Assert.Equal((agree * 2 == members, (members / 2) + 1), (tally.Tie, tally.Needed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_council_without_a_casting_vote_does_not_pass_on_a_tie(int members)
    {
        var rules = RulesOf("council", new(2026, 1, 5));
        for (var agree = 1; agree <= members; agree++)
        {
            var tally = Tally.Of(Asked, rules, Choices(members, agree, chairAgrees: true), chair: 0);

            Assert.Equal(agree * 2 > members ? Outcome.Passed : Outcome.NotPassed, tally.Outcome);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Silence_counts_by_the_regulation_of_the_day(int members)
    {
        for (var agree = 0; agree <= members; agree++)
        {
            string?[] choices = [.. Enumerable.Repeat(Question.Agree, agree), .. Enumerable.Repeat<string?>(null, members - agree)];

            var before = Tally.Of(Asked, RulesOf("government", new(2026, 5, 28)), choices, chair: null);
            var since = Tally.Of(Asked, RulesOf("government", new(2026, 5, 29)), choices, chair: null);

            Assert.Equal((agree * 2 > members ? Outcome.Passed : Outcome.NotPassed, agree), (before.Outcome, before.Votes));
            Assert.Equal((Outcome.Passed, members), (since.Outcome, since.Votes));
            Assert.Equal((members - agree, members - agree), (before.Silent, since.Silent));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Other_opinions_are_not_for_it(int members)
    {
        var rules = RulesOf("government", new(2026, 6, 1));
        for (var other = 0; other <= members; other++)
        {
            string?[] choices = [.. Enumerable.Repeat(Question.Other, other), .. Enumerable.Repeat(Question.Agree, members - other)];

            Assert.Equal((members - other) * 2 > members ? Outcome.Passed : Outcome.NotPassed, Tally.Of(Asked, rules, choices, chair: null).Outcome);
        }
    }

    [Fact]
    public void Of_two_alternatives_with_as_many_votes_the_chairs_leads()
    {
        var question = new Question("Phương án?", QuestionKind.Alternatives, [new("a", "Một"), new("b", "Hai")]);
        var rules = RulesOf("government", new(2026, 1, 5));

        var decided = Tally.Of(question, rules, ["b", "a", "a", "b"], chair: 0);
        var open = Tally.Of(question, rules, ["other", "a", "a", "b", "b"], chair: 0);

        Assert.Equal(("b", true, Outcome.Passed), (decided.Leading, decided.Tie, decided.Outcome));
        Assert.Equal((null, Outcome.NotPassed), (open.Leading, open.Outcome));
    }

    [Fact]
    public void Silence_counts_for_the_alternative_that_is_proposed()
    {
        var question = new Question("Phương án?", QuestionKind.Alternatives, [new("a", "Một"), new("b", "Hai")], Proposed: "b");

        var tally = Tally.Of(question, RulesOf("government", new(2026, 6, 1)), ["a", "a", null, null, null], chair: 0);

        Assert.Equal(("b", 3, Outcome.Passed), (tally.Leading, tally.Votes, tally.Outcome));
    }

    [Theory]
    [InlineData("2016-09-30", null)]
    [InlineData("2016-10-01", "138/2016/NĐ-CP")]
    [InlineData("2022-06-17", "138/2016/NĐ-CP")]
    [InlineData("2022-06-18", "39/2022/NĐ-CP")]
    [InlineData("2026-05-28", "39/2022/NĐ-CP")]
    [InlineData("2026-05-29", "191/2026/NĐ-CP")]
    public void A_day_has_the_regulation_of_that_day(string day, string? instrument) =>
        Assert.Equal(instrument, Book.On("government", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Instrument);

    private static Regulation RulesOf(string key, DateOnly day) => Book.On(key, day)!.Rules;

    /// <summary>The chair first; those who do not agree disagree.</summary>
    private static string?[] Choices(int members, int agree, bool chairAgrees)
    {
        var others = agree - (chairAgrees ? 1 : 0);
        return
        [
            chairAgrees ? Question.Agree : Question.Disagree,
            .. Enumerable.Range(1, members - 1).Select(place => place <= others ? Question.Agree : Question.Disagree),
        ];
    }
}
