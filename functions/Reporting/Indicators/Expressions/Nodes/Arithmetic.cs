using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>Two numbers and what is done with them.</summary>
/// <param name="Operator">One of + - * / % ^.</param>
internal sealed record Arithmetic(char Operator, Node Left, Node Right) : Node
{
    /// <inheritdoc/>
    public override Rank Rank => Operator switch
    {
        '+' or '-' => Rank.Sum,
        '^' => Rank.Power,
        _ => Rank.Product,
    };

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
            '+' => ExactNumbers.Of((one, other), static pair => pair.one + pair.other),
            '-' => ExactNumbers.Of((one, other), static pair => pair.one - pair.other),
            '*' => ExactNumbers.Of((one, other), static pair => pair.one * pair.other),
            '/' => ExactNumbers.Quotient(one, other),
            '%' => ExactNumbers.Remainder(one, other),
            _ => ExactNumbers.Power(one, other),
        };
    }

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text)
    {
        if (Operator is '^')
        {
            Left.WriteTo(text, Rank.Atom);
            Right.WriteTo(text.Append('^'), Rank.Sign);
            return;
        }

        Left.WriteTo(text, Rank);
        Right.WriteTo(text.Append(' ').Append(Operator).Append(' '), Rank + 1);
    }
}
