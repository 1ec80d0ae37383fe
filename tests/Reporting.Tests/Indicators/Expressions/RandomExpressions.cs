using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Indicators.Expressions.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>Expressions of all that the language has.</summary>
internal static class RandomExpressions
{
    public static Gen<ValueReference> References { get; } =
        from measure in Gen.Elements("a", "b.c", "plan", "nowhere")
        from category in Gen.Elements(null, "F", "_T")
        from indicator in Gen.Elements(true, false)
        from total in Gen.Elements(true, false)
        from window in Gen.Elements(Enum.GetValues<Window>())
        from offset in Gen.Choose(-400, 400)
        select new ValueReference(measure, category, indicator, total, window, offset);

    public static Arbitrary<Expression> All { get; } = Gen.Sized(size => Number(Math.Min(size / 12, 4))).Select(Expression.Of).ToArbitrary();

    private static Gen<Node> Number(int depth)
    {
        var leaf = Gen.OneOf<Node>(
            from whole in Gen.Choose(0, 1000) from scale in Gen.Choose(0, 28) select (Node)new Number(new decimal(whole, 0, 0, false, (byte)scale)),
            Gen.Elements<Node>(new Number(decimal.MaxValue), new Number(0), new NamedConstant("rate"), new NamedConstant("nowhere"), new PeriodVariable(true), new PeriodVariable(false)),
            References.Select(reference => (Node)new Reading(reference)));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            from sign in Gen.Elements('+', '-', '*', '/', '%', '^') from left in Number(depth - 1) from right in Number(depth - 1) select (Node)new Arithmetic(sign, left, right),
            Number(depth - 1).Select(of => (Node)new Sign(false, of)),
            from name in Gen.Elements("firstNonNull", "greatest", "least") from of in Number(depth - 1).NonEmptyListOf() select Call(name, [.. of.Take(3)]),
            from of in Number(depth - 1) from decimals in Gen.Choose(0, 25) select Call("round", [of, new Number(decimals)]),
            from condition in Condition(depth - 1) from one in Number(depth - 1) from other in Number(depth - 1) select Call("if", [condition, one, other]));
    }

    private static Gen<Node> Condition(int depth)
    {
        var leaf = Gen.OneOf(
            from name in Gen.Elements("isNull", "isNotNull") from of in Number(depth) select Call(name, [of]),
            from sign in Gen.Elements<string>([.. Comparison.Operators]) from left in Number(depth) from right in Number(depth) select (Node)new Comparison(sign, left, right));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Condition(depth - 1).Select(of => (Node)new Sign(true, of)),
            from both in Gen.Elements(true, false) from left in Condition(depth - 1) from right in Condition(depth - 1) select (Node)new Logic(both, left, right));
    }

    private static Node Call(string name, Node[] arguments) => new Call(Function.Find(name)!, arguments);
}
