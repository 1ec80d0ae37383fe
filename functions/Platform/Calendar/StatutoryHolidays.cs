using EGov.Platform.Results;

namespace EGov.Platform.Calendar;

/// <summary>
/// The days off of a year as the law lets them be expected before anybody decides: the Labour Code's holidays, with those that fall on a weekend
/// made up on the next working day. What the law leaves open follows the practice of every published year: of the five days of the lunar New Year
/// two lie before it; the second National Day is the day before, but the day after when 2 September is a Thursday.
/// </summary>
internal static class StatutoryHolidays
{
    private const string Code2012 = "Labour Code 10/2012/QH13, Article 115";
    private const string Code2019 = "Labour Code 45/2019/QH14, Article 112";
    private const string CultureDay = "National Assembly Resolution 28/2026/QH16, Article 2";

    /// <summary>The first year of the Labour Code of 2019, with its second National Day.</summary>
    private const int FirstYearOfCode2019 = 2021;

    private const int FirstCultureDay = 2026;

    internal static CalendarYear Of(int year)
    {
        var basis = year < FirstYearOfCode2019 ? Code2012 : Code2019;
        var holidays = Of(year, LunarDates.NewYear(year)).OrderBy(holiday => holiday.Date).ToArray();
        var off = holidays.Where(holiday => !IsWeekend(holiday.Date)).ToDictionary(holiday => holiday.Date, holiday => holiday.Name);
        foreach (var (date, name) in holidays.Where(holiday => IsWeekend(holiday.Date)))
        {
            var instead = date;
            while (IsWeekend(instead) || off.ContainsKey(instead))
            {
                instead = instead.AddDays(1);
            }

            off.Add(instead, new Text($"Nghỉ bù {name.Vi}", $"Day off in lieu: {name.En}"));
        }

        var days = off.Select(day => new CalendarDay(day.Key, day.Value, basis, Confirmed: false));
        var culture = new DateOnly(year, 11, 24);
        if (year >= FirstCultureDay && !IsWeekend(culture))
        {
            days = days.Append(new CalendarDay(culture, new("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"), CultureDay, Confirmed: false));
        }

        return new CalendarYear(year, [.. days.OrderBy(day => day.Date)], [], Published: false);
    }

    private static IEnumerable<(DateOnly Date, Text Name)> Of(int year, DateOnly lunarNewYear)
    {
        yield return (new DateOnly(year, 1, 1), new("Tết Dương lịch", "New Year"));
        for (var day = -2; day <= 2; day++)
        {
            yield return (lunarNewYear.AddDays(day), new("Tết Nguyên đán", "Lunar New Year"));
        }

        yield return (LunarDates.HungKings(year), new("Giỗ Tổ Hùng Vương", "Hung Kings' commemoration"));
        yield return (new DateOnly(year, 4, 30), new("Ngày Chiến thắng", "Victory Day"));
        yield return (new DateOnly(year, 5, 1), new("Ngày Quốc tế lao động", "Labour Day"));
        var nationalDay = new DateOnly(year, 9, 2);
        yield return (nationalDay, new("Quốc khánh", "National Day"));
        if (year >= FirstYearOfCode2019)
        {
            yield return (nationalDay.AddDays(nationalDay.DayOfWeek == DayOfWeek.Thursday ? 1 : -1), new("Quốc khánh", "National Day"));
        }
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
