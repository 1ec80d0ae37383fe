using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A function of numbers.</summary>
internal sealed record Call(Function Function, IReadOnlyList<Node> Arguments) : Node
{
    /// <inheritdoc/>
    public override bool IsCondition => Function.GivesCondition;

    /// <inheritdoc/>
    public override IEnumerable<Node> Parts => Arguments;

    /// <inheritdoc/>
    public override Evaluation In(Scope scope) => Function.Calculate(Arguments, scope);

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text)
    {
        text.Append(Function.Name).Append('(');
        for (var index = 0; index < Arguments.Count; index++)
        {
            Arguments[index].WriteTo(index == 0 ? text : text.Append(", "));
        }

        text.Append(')');
    }

    /// <inheritdoc/>
    public bool Equals(Call? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Function, Arguments.Count);
}
