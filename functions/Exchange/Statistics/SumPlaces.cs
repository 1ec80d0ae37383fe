using System.Globalization;
using EGov.Platform.Events;

namespace EGov.Exchange.Statistics;

/// <summary>
/// Where sums stand. Of an agency by half month, within it by day and kind; of the whole axis, whose documents every delivery changes, apart: by
/// half month and day, by month and kind, and by year with little in it. So no document of a bucket grows beyond its bound, and each is small.
/// </summary>
internal static class SumPlaces
{
    /// <summary>The name of the whole axis in the place of an agency's; no registry id is like it.</summary>
    public const string Axis = "axis";

    private const int HalfMonth = 15;

    /// <summary>An agency's half month.</summary>
    public static string OfAgency(string sums, string agency, DateOnly day) => $"{sums}-of-{agency}-{HalfOf(day)}";

    /// <summary>The axis's half month.</summary>
    public static string OfDays(string sums, DateOnly day) => $"{sums}-{Axis}-{HalfOf(day)}";

    /// <summary>The axis's month by kind.</summary>
    public static string OfKinds(string sums, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{sums}-{Axis}-kinds-{day:yyyyMM}");

    /// <summary>The axis's years.</summary>
    public static string OfYears(string sums) => $"{sums}-{Axis}-years";

    /// <summary>A period of an agency's half month.</summary>
    public static string PeriodOf(DateOnly day, string kind) => $"{PeriodOf(day)} {kind}";

    /// <summary>A period of the axis's half month.</summary>
    public static string PeriodOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A period of the axis's years.</summary>
    public static string YearOf(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>The shares of the whole axis in what happened on a day.</summary>
    /// <param name="sums">Of what.</param>
    /// <param name="day">The day.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="amounts">What is added.</param>
    /// <param name="ofYear">Those of it that the years have too.</param>
    public static IEnumerable<ViewShare> OfAxis(
        string sums, DateOnly day, string kind, IReadOnlyDictionary<string, long> amounts, params ReadOnlySpan<string> ofYear)
    {
        var little = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in ofYear)
        {
            if (amounts.TryGetValue(name, out var amount))
            {
                little[name] = amount;
            }
        }

        return
        [
            new ViewShare(OfDays(sums, day), PeriodOf(day), amounts),
            new ViewShare(OfKinds(sums, day), kind, amounts),
            new ViewShare(OfYears(sums), YearOf(day), little),
        ];
    }

    /// <summary>The first days of the half months from one day to another.</summary>
    public static IEnumerable<DateOnly> HalvesOf(DateOnly from, DateOnly to)
    {
        var half = new DateOnly(from.Year, from.Month, from.Day <= HalfMonth ? 1 : HalfMonth + 1);
        while (half <= to)
        {
            yield return half;
            half = half.Day == 1 ? half.AddDays(HalfMonth) : new DateOnly(half.Year, half.Month, 1).AddMonths(1);
        }
    }

    private static string HalfOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMM}{(day.Day <= HalfMonth ? 'a' : 'b')}");
}
