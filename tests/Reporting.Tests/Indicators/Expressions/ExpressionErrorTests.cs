namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>What is not an expression is refused, with the place.</summary>
public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("", "REPORTING-6301", "Character 1: there is \"…\" where a value is wanted.")]
    [InlineData("1 +", "REPORTING-6301", "Character 4: there is \"…\" where a value is wanted.")]
    [InlineData("1 2", "REPORTING-6301", "Character 3: there is \"2\" where an operator is wanted.")]
    [InlineData("(1 + 2", "REPORTING-6301", "Character 7: there is \"…\" where \")\" is wanted.")]
    [InlineData("1 < 2 < 3", "REPORTING-6301", "Character 7: there is \"<\" where an operator is wanted.")]
    [InlineData("abs 1", "REPORTING-6301", "Character 5: there is \"1\" where \"(\" is wanted.")]
    [InlineData("1 $ 2", "REPORTING-6300", "Character 3: \"$\" is not of the language.")]
    [InlineData("#{a", "REPORTING-6300", "Character 1: \"#\" is not of the language.")]
    [InlineData("1 + sqrt(2)", "REPORTING-6305", "Character 5: there is no \"sqrt\"; choose one of if, isNull, isNotNull, firstNonNull, greatest, least, abs, round.")]
    [InlineData("[days]", "REPORTING-6305", "Character 1: there is no \"[days]\"; choose one of [periodInYear], [yearlyPeriodCount].")]
    [InlineData("abs(1, 2)", "REPORTING-6306", "Character 1: abs takes 1 to 1 arguments.")]
    [InlineData("1 < 2", "REPORTING-6307", "Character 1: a number is wanted, not a condition.")]
    [InlineData("1 + !(1 < 2)", "REPORTING-6307", "Character 5: a number is wanted, not a condition.")]
    [InlineData("abs(isNull(1))", "REPORTING-6307", "Character 5: a number is wanted, not a condition.")]
    [InlineData("if(1, 2, 3)", "REPORTING-6308", "Character 4: a condition is wanted, not a number.")]
    [InlineData("if(1 < 2 && 3, 2, 3)", "REPORTING-6308", "Character 13: a condition is wanted, not a number.")]
    [InlineData("99999999999999999999999999999999", "REPORTING-6309", "Character 1: the number 99999999999999999999999999999999 is too large.")]
    [InlineData("1 + #{Cpi}", "REPORTING-6310", "Character 5: #{Cpi} is not a possible code.")]
    [InlineData("#{cpi:0 1}", "REPORTING-6310", "Character 1: #{cpi:0 1} is not a possible code.")]
    [InlineData("C{}", "REPORTING-6310", "Character 1: C{} is not a possible code.")]
    [InlineData("#{a}.sum().average()", "REPORTING-6311", "Character 12: average does not follow another of its kind.")]
    [InlineData("#{a}.total().total()", "REPORTING-6311", "Character 14: total does not follow another of its kind.")]
    [InlineData("#{a}.periodOffset(0)", "REPORTING-6312", "Character 19: a whole number from -400 to 400 other than 0 is wanted.")]
    [InlineData("#{a}.periodOffset(-401)", "REPORTING-6312", "Character 19: a whole number from -400 to 400 other than 0 is wanted.")]
    [InlineData("#{a}.periodOffset(#{b})", "REPORTING-6312", "Character 19: a whole number from -400 to 400 other than 0 is wanted.")]
    public void It_is_said_what_is_wrong_and_where(string text, string code, string detail) => Assert.Equal((code, detail), text.Refusal());

    [Fact]
    public void An_unknown_window_is_answered_with_those_that_there_are() => Assert.Equal(
        (
            "REPORTING-6305",
            "Character 6: there is no \"middle\"; choose one of sum, average, last, geometricMean, yearToDate, yearToDateAverage, yearToDateGeometricMean, total, periodOffset."),
        "#{a}.middle()".Refusal());

    [Fact]
    public void Nothing_is_longer_deeper_or_larger_than_the_limits()
    {
        Assert.Equal("REPORTING-6302", new string(' ', 4001).Refusal().Code);
        Assert.Equal("REPORTING-6303", (new string('(', 51) + "1" + new string(')', 51)).Refusal().Code);
        Assert.Equal("REPORTING-6303", (new string('-', 51) + "1").Refusal().Code);
        Assert.Equal("REPORTING-6304", string.Join("+", Enumerable.Repeat("1", 101)).Refusal().Code);

        Assert.Equal("1", (new string('(', 50) + "1" + new string(')', 50)).Expression().ToString());
        Assert.Equal(100, string.Join("+", Enumerable.Repeat("1", 100)).In(new Cells()).Value);
    }
}
