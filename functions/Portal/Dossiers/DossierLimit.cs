using EGov.Platform.Calendar;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>Counts a procedure's time limits in their units.</summary>
internal static class DossierLimit
{
    /// <summary>When a limit that begins with the receipt ends; null when the law sets none.</summary>
    public static TimeLimit? Of(int amount, LimitUnit unit, DateTimeOffset received, WorkingCalendar calendar) => unit switch
    {
        LimitUnit.WorkingDays => calendar.LimitAfter(received, amount),
        LimitUnit.Days => calendar.LimitAfterDays(received, amount),
        LimitUnit.WorkingHours => calendar.LimitAfterHours(received, amount),
        LimitUnit.SameDay => calendar.LimitOnDay(received),
        LimitUnit.None => null,
        _ => throw new System.Diagnostics.UnreachableException($"There is no unit {unit}."),
    };
}
