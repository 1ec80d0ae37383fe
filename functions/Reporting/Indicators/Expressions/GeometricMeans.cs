namespace EGov.Reporting.Indicators.Expressions;

/// <summary>
/// The geometric mean of decimals by natural logarithms in decimals, for the product of a year of daily values is larger than any number that can
/// be held. Right to 20 significant digits for results of 0.00000001 and more.
/// </summary>
internal static class GeometricMeans
{
    private const decimal LogarithmOfTwo = 0.6931471805599453094172321215m;
    private const int Digits = 20;
    private const int MostDecimals = 28;

    // Dividing by it drops the zeros at the end.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The mean of numbers above zero; there is at least one.</summary>
    public static Evaluation Of(IReadOnlyCollection<decimal> values)
    {
        if (values.Any(value => value <= 0))
        {
            return new Missing(MissingReason.NotDefined);
        }

        return values.Distinct().Count() == 1
            ? values.First()
            : ExactNumbers.Of(values, static all => Rounded(Exponential(all.Sum(Logarithm) / all.Count)));
    }

    private static decimal Logarithm(decimal number)
    {
        var doublings = 0;
        for (; number > 1.5m; doublings++)
        {
            number /= 2;
        }

        for (; number < 0.75m; doublings--)
        {
            number *= 2;
        }

        var ratio = (number - 1) / (number + 1);
        var power = ratio;
        var sum = 0m;
        for (var odd = 1; power is not 0; odd += 2)
        {
            sum += power / odd;
            power *= ratio * ratio;
        }

        return (2 * sum) + (doublings * LogarithmOfTwo);
    }

    private static decimal Exponential(decimal exponent)
    {
        var doublings = (int)decimal.Round(exponent / LogarithmOfTwo);
        var rest = exponent - (doublings * LogarithmOfTwo);
        var sum = 1m;
        var term = rest;
        for (var next = 2; term is not 0; next++)
        {
            sum += term;
            term = term * rest / next;
        }

        for (; doublings > 0; doublings--)
        {
            sum *= 2;
        }

        for (; doublings < 0; doublings++)
        {
            sum /= 2;
        }

        return sum;
    }

    private static decimal Rounded(decimal number)
    {
        var decimals = Digits;
        for (var rest = number; rest >= 1; rest /= 10)
        {
            decimals--;
        }

        for (var rest = number; rest < 0.1m && decimals < MostDecimals; rest *= 10)
        {
            decimals++;
        }

        return decimals < 0 ? number : decimal.Round(number, decimals) / One;
    }
}
