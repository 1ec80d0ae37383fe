namespace EGov.Reporting.Indicators.Expressions;

/// <summary>Calculations on decimals that say why they have no result.</summary>
internal static class ExactNumbers
{
    private const int MostExponent = 1000;

    /// <summary>The result of a calculation, or that it is too large for a decimal, which only its exception tells.</summary>
    public static Evaluation Of<T>(T from, Func<T, decimal> calculation)
    {
        try
        {
            return calculation(from);
        }
        catch (OverflowException)
        {
            return new Missing(MissingReason.Overflow);
        }
    }

    /// <summary>The sum of all.</summary>
    public static Evaluation Sum(IReadOnlyCollection<decimal> values) => Of(values, static all => all.Sum());

    /// <summary>The mean of all; there is at least one.</summary>
    public static Evaluation Average(IReadOnlyCollection<decimal> values) => Of(values, static all => all.Sum() / all.Count);

    /// <summary>A quotient.</summary>
    public static Evaluation Quotient(decimal number, decimal divisor) => divisor is 0
        ? new Missing(MissingReason.DivisionByZero)
        : Of((number, divisor), static pair => pair.number / pair.divisor);

    /// <summary>What a division leaves.</summary>
    public static Evaluation Remainder(decimal number, decimal divisor) => divisor is 0
        ? new Missing(MissingReason.DivisionByZero)
        : Of((number, divisor), static pair => pair.number % pair.divisor);

    /// <summary>A power with a whole exponent.</summary>
    public static Evaluation Power(decimal number, decimal exponent)
    {
        if (decimal.Truncate(exponent) != exponent || Math.Abs(exponent) > MostExponent)
        {
            return new Missing(MissingReason.NotDefined);
        }

        if (exponent >= 0)
        {
            return Of((number, (int)exponent), WholePower);
        }

        return Of((number, (int)-exponent), WholePower) is { Value: { } power } ? Quotient(1, power) : 0m;
    }

    private static decimal WholePower((decimal Number, int Exponent) from)
    {
        var power = 1m;
        for (var count = 0; count < from.Exponent; count++)
        {
            power *= from.Number;
        }

        return power;
    }
}
