namespace EGov.Platform.Calendar;

/// <summary>
/// The lunar dates on which public holidays fall, by the Vietnamese calendar: months begin on the day of the new moon at UTC+7, the eleventh holds
/// the winter solstice, and a month without a major solar term is a leap month when thirteen lie between two solstices. The framework's Chinese
/// calendar counts at UTC+8 and is a day or a month off in some years (2030, 1985).
/// </summary>
public static class LunarDates
{
    /// <summary>Mean length of a lunar month in days.</summary>
    private const double Month = 29.530588853;

    /// <summary>Julian date of the first new moon of 1900.</summary>
    private const double FirstMoon = 2415021.076998695;

    /// <summary>Julian day number of the day before 1 January of the year 1.</summary>
    private const int JulianBeforeYearOne = 1721426;

    private const double HoursAhead = 7.0 / 24;

    /// <summary>The first day of the first month (<c>Tết Nguyên đán</c>) in the year.</summary>
    public static DateOnly NewYear(int year) => DayOf(year, monthsAfterEleventh: 2, day: 1);

    /// <summary>The tenth day of the third month (<c>Giỗ Tổ Hùng Vương</c>) in the year.</summary>
    public static DateOnly HungKings(int year) => DayOf(year, monthsAfterEleventh: 4, day: 10);

    private static DateOnly DayOf(int year, int monthsAfterEleventh, int day)
    {
        var (before, after) = (EleventhMonth(year - 1), EleventhMonth(year));
        var moon = (int)Math.Floor(((before - FirstMoon) / Month) + 0.5);
        var thirteen = after - before > 365;
        var shift = thirteen && LeapMonth(moon) <= monthsAfterEleventh ? 1 : 0;
        return DateOnly.FromDayNumber(NewMoonDay(moon + monthsAfterEleventh + shift) - JulianBeforeYearOne + day - 1);
    }

    /// <summary>How many months after the eleventh the leap month comes.</summary>
    private static int LeapMonth(int eleventh)
    {
        var month = 1;
        while (SolarTerm(NewMoonDay(eleventh + month)) != SolarTerm(NewMoonDay(eleventh + month + 1)))
        {
            month++;
        }

        return month;
    }

    /// <summary>The first day of the eleventh month that begins in the year, as a Julian day number.</summary>
    private static int EleventhMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianBeforeYearOne;
        var moon = (int)Math.Floor((lastDay - 2415021) / Month);
        var day = NewMoonDay(moon);
        return SolarTerm(day) >= 9 ? NewMoonDay(moon - 1) : day;
    }

    /// <summary>The twelfth of the ecliptic, 0 to 11, in which the sun stands when the day begins in Vietnam; 9 begins with the winter solstice.</summary>
    private static int SolarTerm(int julianDay)
    {
        var century = (julianDay - 0.5 - HoursAhead - 2451545.0) / 36525;
        var anomaly = 357.52910 + (35999.05030 * century) - (0.0001559 * century * century);
        var longitude = 280.46645 + (36000.76983 * century) + (0.0003032 * century * century)
            + ((1.914600 - (0.004817 * century)) * Sine(anomaly))
            + ((0.019993 - (0.000101 * century)) * Sine(2 * anomaly))
            + (0.000290 * Sine(3 * anomaly));
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    /// <summary>The day in Vietnam of the new moon, counted from the first of 1900, by the series of J. Meeus.</summary>
    private static int NewMoonDay(int moon)
    {
        var century = moon / 1236.85;
        var square = century * century;
        var sun = 359.2242 + (29.10535608 * moon) - (0.0000333 * square);
        var anomaly = 306.0253 + (385.81691806 * moon) + (0.0107306 * square);
        var latitude = 21.2964 + (390.67050646 * moon) - (0.0016528 * square);
        var mean = 2415020.75933 + (29.53058868 * moon) + (0.0001178 * square)
            + (0.00033 * Sine(166.56 + (132.87 * century) - (0.009173 * square)));
        var correction =
            ((0.1734 - (0.000393 * century)) * Sine(sun)) + (0.0021 * Sine(2 * sun))
            - (0.4068 * Sine(anomaly)) + (0.0161 * Sine(2 * anomaly)) - (0.0004 * Sine(3 * anomaly))
            + (0.0104 * Sine(2 * latitude))
            - (0.0051 * Sine(sun + anomaly)) - (0.0074 * Sine(sun - anomaly))
            + (0.0004 * Sine((2 * latitude) + sun)) - (0.0004 * Sine((2 * latitude) - sun))
            - (0.0006 * Sine((2 * latitude) + anomaly)) + (0.0010 * Sine((2 * latitude) - anomaly))
            + (0.0005 * Sine((2 * anomaly) + sun));
        var earthSlowsBy = -0.000278 + (0.000265 * century) + (0.000262 * square);
        return (int)Math.Floor(mean + correction - earthSlowsBy + 0.5 + HoursAhead);
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
