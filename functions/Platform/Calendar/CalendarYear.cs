using EGov.Platform.Results;

namespace EGov.Platform.Calendar;

/// <summary>A year's calendar, as it was published or as the law lets it be expected.</summary>
/// <param name="Year">The year.</param>
/// <param name="DaysOff">Public holidays and days off in lieu that fall on Monday to Friday.</param>
/// <param name="WorkedWeekends">Saturdays and Sundays on which agencies work in exchange for a day off.</param>
/// <param name="Published">False while the Government has not decided on the year: days may still be swapped.</param>
public sealed record CalendarYear(
    int Year, IReadOnlyList<CalendarDay> DaysOff, IReadOnlyList<CalendarDay> WorkedWeekends, bool Published = true);

/// <summary>A day that is not like other days of its week.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">Why.</param>
/// <param name="Basis">The instrument and article.</param>
/// <param name="Confirmed">False where the published decision has not been seen and the day follows from the rule.</param>
public sealed record CalendarDay(DateOnly Date, Text Name, string Basis, bool Confirmed);
