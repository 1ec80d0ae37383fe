using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A constant of the catalogue: <c>C{base-salary}</c>.</summary>
internal sealed record NamedConstant(string Code) : Node
{
    /// <inheritdoc/>
    public override Evaluation In(Scope scope) => scope.Values.Constant(Code) is { } value ? value : new Missing(MissingReason.Unknown, Code);

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text) => text.Append("C{").Append(Code).Append('}');
}
