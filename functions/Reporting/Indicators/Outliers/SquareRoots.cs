namespace EGov.Reporting.Indicators.Outliers;

/// <summary>Square roots of decimals, by Newton's way, as exact as a decimal is.</summary>
internal static class SquareRoots
{
    /// <summary>The root of a number that is not below zero.</summary>
    public static decimal Of(decimal number)
    {
        if (number is 0)
        {
            return 0;
        }

        // From above, each step comes nearer; the first that does not is the end.
        var root = number < 1 ? 1 : number;
        while (true)
        {
            var next = (root + (number / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
