namespace EGov.Reporting.Indicators.Expressions;

/// <summary>What an expression comes to: a value, or why there is none. A condition is 1 or 0.</summary>
internal readonly record struct Evaluation
{
    private Evaluation(decimal? value, Missing? why)
    {
        Value = value;
        Why = why;
    }

    public decimal? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Missing? Why { get; }

    /// <summary>Whether it is a condition that holds.</summary>
    public bool Holds => Value is 1;

    public static implicit operator Evaluation(decimal value) => new(value, null);

    public static implicit operator Evaluation(Missing why) => new(null, why);

    public static implicit operator Evaluation(bool holds) => new(holds ? 1 : 0, null);
}

/// <summary>Why there is no value.</summary>
/// <param name="Reason">What kind of reason.</param>
/// <param name="What">The measure or constant that it is about, with the period; null when it is about the calculation itself.</param>
internal sealed record Missing(MissingReason Reason, string? What = null);

/// <summary>The reasons for which an expression has no value.</summary>
internal enum MissingReason
{
    /// <summary>A value that it needs is not there.</summary>
    NoValue,

    /// <summary>A measure or constant that it names is not known.</summary>
    Unknown,

    /// <summary>The measure's periods do not lie in those of the expression, or the other way round.</summary>
    PeriodsDoNotMeet,

    /// <summary>The measure has several values in the period, and the expression does not say what becomes of them.</summary>
    SeveralValues,

    /// <summary>It divides by zero.</summary>
    DivisionByZero,

    /// <summary>A number has more digits than can be held.</summary>
    Overflow,

    /// <summary>The calculation is not defined for its numbers: the geometric mean of a negative one, a power that is not whole.</summary>
    NotDefined,
}
