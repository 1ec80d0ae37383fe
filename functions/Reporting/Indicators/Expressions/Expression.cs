using System.Text;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions.Nodes;
using EGov.Reporting.Indicators.Expressions.Parsing;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Expressions;

/// <summary>
/// How a computed measure follows from others: <c>#{realised:CENTRAL} / #{plan} * 100</c>. It has no side effect, calculates in decimals only, and
/// never fails: what cannot be calculated has no value.
/// </summary>
internal sealed record Expression
{
    private readonly Node root;

    private Expression(Node root)
    {
        this.root = root;
        References = [.. root.All().OfType<Reading>().Select(reading => reading.Of).Distinct()];
        Constants = [.. root.All().OfType<NamedConstant>().Select(constant => constant.Code).Distinct()];
    }

    /// <summary>The measures that it reads, each way of reading once.</summary>
    public IReadOnlyList<ValueReference> References { get; }

    /// <summary>The constants that it names.</summary>
    public IReadOnlyList<string> Constants { get; }

    /// <summary>Whether all that it reads are sums over areas, so that only the whole has a value of it.</summary>
    public bool IsOfTheWhole => References.Count > 0 && References.All(reference => reference.IsTotal);

    /// <summary>Reads an expression that gives a number.</summary>
    public static Result<Expression> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ExpressionLimits.ExpressionLength)
        {
            return ReportingErrors.ExpressionTooLong.With(ExpressionLimits.ExpressionLength);
        }

        return !Words.Of(text).Succeeded(out var words, out var unreadable) ? unreadable
            : new Parser(words).Read(out var failure) is { } root ? Of(root)
            : failure!;
    }

    /// <summary>The expression of a part that gives a number.</summary>
    public static Expression Of(Node root) => new(root);

    /// <summary>Its value for one cell; null when it has none.</summary>
    public decimal? Evaluate(IValueLookup values, PeriodCode period, string area, string category) => Explain(values, period, area, category).Value;

    /// <summary>Its value for one cell, or why it has none.</summary>
    public Evaluation Explain(IValueLookup values, PeriodCode period, string area, string category) => root.In(new(values, period, area, category));

    /// <inheritdoc/>
    public bool Equals(Expression? other) => other is not null && root == other.root;

    /// <inheritdoc/>
    public override int GetHashCode() => root.GetHashCode();

    /// <summary>As it is written; read again it is the same expression.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        root.WriteTo(text);
        return text.ToString();
    }
}
