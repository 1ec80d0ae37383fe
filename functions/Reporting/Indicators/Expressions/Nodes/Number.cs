using System.Globalization;
using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A number as it is written; never below zero, for the sign is a part of its own.</summary>
internal sealed record Number(decimal Value) : Node
{
    /// <inheritdoc/>
    public override Evaluation In(Scope scope) => Value;

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"{Value}");
}
