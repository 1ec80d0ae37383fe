using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A number below zero, or a condition that must not hold.</summary>
internal sealed record Sign(bool IsNot, Node Of) : Node
{
    /// <inheritdoc/>
    public override Rank Rank => Rank.Sign;

    /// <inheritdoc/>
    public override bool IsCondition => IsNot;

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => [Of];

    /// <inheritdoc/>
    public override Evaluation In(Scope scope)
    {
        var of = Of.In(scope);
        return of.Value is not { } value ? of : IsNot ? value is 0 : -value;
    }

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text) => Of.WriteTo(text.Append(IsNot ? '!' : '-'), Rank.Sign);
}
