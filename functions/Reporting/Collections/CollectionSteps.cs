using EGov.Platform.Calendar;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Collections;

/// <summary>
/// When those who have not reported are told: two working days before the last day, the day after it, and two working days late, when the receiver
/// is told too; each at the beginning of work.
/// </summary>
internal sealed class CollectionSteps(WorkingCalendar calendar)
{
    private const int WorkingDaysBefore = 2;
    private const int WorkingDaysLate = 2;

    /// <summary>What is to be told next in an open collection; null when all is told.</summary>
    public CollectionStep? NextOf(Collection collection) => collection.Stage is not CollectionStage.Open
        ? null
        : collection.Levels
            .SelectMany(level => Enum.GetValues<ReportReminder>().Select(reminder => new CollectionStep(AtOf(level.Due, reminder).UtcDateTime, new(level.Code, reminder))))
            .Where(step => !collection.Told.Contains(step.Told) && step.At < collection.LocksAt.UtcDateTime)
            .OrderBy(step => step.At)
            .ThenBy(step => step.Told.Reminder)
            .FirstOrDefault();

    private DateTimeOffset AtOf(DateOnly due, ReportReminder reminder)
    {
        var day = reminder switch
        {
            ReportReminder.DueSoon => WorkingDayBefore(due, WorkingDaysBefore),
            ReportReminder.Overdue => due.AddDays(1),
            _ => calendar.AddWorkingDays(due, WorkingDaysLate),
        };
        return VietnamTime.At(day, WorkingCalendar.HoursOn(day).Sessions[0].From);
    }

    private DateOnly WorkingDayBefore(DateOnly due, int days)
    {
        var day = due;
        while (days > 0)
        {
            day = day.AddDays(-1);
            days -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
