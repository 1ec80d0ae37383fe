using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>Whether one number is less than another, or the like.</summary>
/// <param name="Operator">One of == != &lt; &lt;= &gt; &gt;=.</param>
internal sealed record Comparison(string Operator, Node Left, Node Right) : Node
{
    /// <summary>The operators.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["==", "!=", "<=", ">=", "<", ">"];

    /// <inheritdoc/>
    public override Rank Rank => Rank.Comparison;

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => [Left, Right];

    /// <inheritdoc/>
    public override Evaluation In(Scope scope)
    {
        var left = Left.In(scope);
        if (left.Value is not { } one)
        {
            return left;
        }

        var right = Right.In(scope);
        return right.Value is not { } other ? right : Operator switch
        {
            "==" => one == other,
            "!=" => one != other,
            "<=" => one <= other,
            ">=" => one >= other,
            "<" => one < other,
            _ => one > other,
        };
    }

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text)
    {
        Left.WriteTo(text, Rank + 1);
        Right.WriteTo(text.Append(' ').Append(Operator).Append(' '), Rank + 1);
    }
}
