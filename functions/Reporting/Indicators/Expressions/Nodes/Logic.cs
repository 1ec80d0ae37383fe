using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>Two conditions of which both, or at least one, must hold. It is not known while either of them is not.</summary>
internal sealed record Logic(bool IsBoth, Node Left, Node Right) : Node
{
    /// <inheritdoc/>
    public override Rank Rank => IsBoth ? Rank.Both : Rank.Either;

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => [Left, Right];

    /// <inheritdoc/>
    public override Evaluation In(Scope scope)
    {
        var left = Left.In(scope);
        var right = Right.In(scope);
        return left.Value is null ? left
            : right.Value is null ? right
            : IsBoth ? left.Holds && right.Holds
            : left.Holds || right.Holds;
    }

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text)
    {
        Left.WriteTo(text, Rank);
        Right.WriteTo(text.Append(IsBoth ? " && " : " || "), Rank + 1);
    }
}
