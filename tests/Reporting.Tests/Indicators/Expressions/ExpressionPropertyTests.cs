using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>What goes for every expression.</summary>
public sealed class ExpressionPropertyTests
{
    private static readonly string[] Fragments =
        ["#{a}", "N{b.c:F}", "C{rate}", "[periodInYear]", "1", "2.5", "+", "-", "*", "/", "%", "^", "(", ")", ",", ".", "<", "==", "&&", "||", "!", "if", "abs", "sum()", "total()", "periodOffset(", " ", "{", "é"];

    private static readonly Cells Values = new Cells()
        .WithAll("a", "2019-01", [.. Enumerable.Range(-12, 36).Select(month => (decimal)month)])
        .With("b.c", "2020-Q2", decimal.MaxValue).With("plan", "2020", 0)
        .WithConstant("rate", 0.0000001m);

    [Fact]
    public void What_is_written_is_read_as_the_same() => Prop.ForAll(RandomExpressions.All, expression =>
    {
        var read = Expression.Parse(expression.ToString());

        Assert.True(
            read.Succeeded(out var again, out var failure) ? again == expression && again.References.SequenceEqual(expression.References)
            : failure.Definition == ReportingErrors.ExpressionTooLarge || failure.Definition == ReportingErrors.ExpressionTooLong,
            expression.ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_has_a_value_or_a_reason_and_never_fails() => Prop.ForAll(RandomExpressions.All, Periods, (expression, period) =>
    {
        var evaluation = expression.Explain(Values, period, "VN", "_T");

        Assert.NotEqual(evaluation.Value is null, evaluation.Why is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_written_is_read_or_refused() => Prop.ForAll(Gen.Elements(Fragments).ArrayOf().ToArbitrary(), fragments =>
    {
        var text = string.Concat(fragments);
        var read = Expression.Parse(text).Succeeded(out var expression, out var failure);

        Assert.True(read ? expression!.ToString().Expression() == expression : failure!.Definition.Code.StartsWith("REPORTING-63", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<PeriodCode> Periods { get; } =
        Gen.Elements("2020", "2020-S1", "2020-N1", "2020-Q4", "2020-06", "2020-W53", "2020-02-29", "1900-01", "2199-12", "2199-W52").Select(text => PeriodCode.Parse(text)!.Value).ToArbitrary();
}
