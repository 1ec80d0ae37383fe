namespace EGov.Reporting.Indicators.Expressions;

/// <summary>The bounds of an expression, published under these names.</summary>
internal static class ExpressionLimits
{
    /// <summary>The most characters of an expression.</summary>
    public const int ExpressionLength = 2000;

    /// <summary>How deep an expression is nested at most.</summary>
    public const int ExpressionDepth = 50;

    /// <summary>The most numbers, measures, functions and operators of an expression.</summary>
    public const int ExpressionParts = 200;

    /// <summary>By how many periods an expression looks back or ahead at most.</summary>
    public const int ExpressionOffset = 400;
}
