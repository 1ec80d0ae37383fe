namespace EGov.Platform.Calendar;

/// <content>How the units of the law's time limits are counted.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>The hours of work on the date; before the oldest rule that is known, that rule's.</summary>
    public static WorkingHours HoursOn(DateOnly date) => (WorkingHours.Shipped.On(date) ?? WorkingHours.Shipped.Versions[0]).Value;

    /// <summary>When work ends on the date.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => VietnamTime.At(date, HoursOn(date).End);

    /// <summary>The working day on which something counts as received: the next one after <see cref="WorkingHours.LastReceipt"/>.</summary>
    public DateOnly ReceiptDay(DateTimeOffset received)
    {
        var date = received.DateInVietnam();
        var inTime = TimeOnly.FromDateTime(received.InVietnam().DateTime) <= HoursOn(date).LastReceipt;
        return IsWorkingDay(date) && inTime ? date : AddWorkingDays(date, 1);
    }

    /// <summary>When a time limit ends that began with the receipt: the end of the last of its working days.</summary>
    public DateTimeOffset DueAfter(DateTimeOffset received, int workingDays) => EndOf(AddWorkingDays(ReceiptDay(received), workingDays));

    /// <summary>A limit in working days (<c>ngày làm việc</c>) from the day of receipt, which does not count; 0 ends with that day itself.</summary>
    public TimeLimit LimitAfter(DateTimeOffset received, int workingDays) => Ending(received, DueAfter(received, workingDays));

    /// <summary>
    /// A limit in days of the calendar (<c>ngày</c>) from the day of receipt, which does not count. When its last day is no working day, it ends
    /// with the next one (Civil Code 91/2015/QH13, Article 148.5).
    /// </summary>
    public TimeLimit LimitAfterDays(DateTimeOffset received, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Ending(received, EndOf(WorkingDayFrom(ReceiptDay(received).AddDays(days))));
    }

    /// <summary>
    /// A limit in hours of work (<c>giờ làm việc</c>), eight of which make a working day, from the moment of receipt. A dossier that comes while
    /// nobody works begins with the next session; the time of the last receipt of a day says nothing here.
    /// </summary>
    public TimeLimit LimitAfterHours(DateTimeOffset received, int hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        return LimitAfterWork(received, TimeSpan.FromHours(hours));
    }

    /// <summary>When so much time of work has passed since the moment; <see cref="WorkBetween"/> undoes it.</summary>
    public TimeLimit LimitAfterWork(DateTimeOffset since, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        var (date, from) = (since.DateInVietnam(), TimeOnly.FromDateTime(since.InVietnam().DateTime));
        for (var left = work; ; date = date.AddDays(1), from = TimeOnly.MinValue)
        {
            if (!IsWorkingDay(date))
            {
                continue;
            }

            foreach (var session in HoursOn(date).Sessions)
            {
                var begin = from > session.From ? from : session.From;
                if (begin >= session.To)
                {
                    continue;
                }

                if (left <= session.To - begin)
                {
                    return Ending(since, VietnamTime.At(date, begin) + left);
                }

                left -= session.To - begin;
            }
        }
    }

    /// <summary>How much time of work lies between two moments; none when the second is not later.</summary>
    public TimeSpan WorkBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var work = TimeSpan.Zero;
        for (var date = from.DateInVietnam(); date <= to.DateInVietnam(); date = date.AddDays(1))
        {
            foreach (var session in IsWorkingDay(date) ? HoursOn(date).Sessions : [])
            {
                var (begin, end) = (VietnamTime.At(date, session.From), VietnamTime.At(date, session.To));
                var (first, last) = (from > begin ? from : begin, to < end ? to : end);
                work += last > first ? last - first : TimeSpan.Zero;
            }
        }

        return work;
    }

    /// <summary>A limit on the day of receipt itself (<c>trong ngày làm việc</c>); what comes after 15:00 or on a day off has the next working day.</summary>
    public TimeLimit LimitOnDay(DateTimeOffset received) => LimitAfter(received, 0);

    private TimeLimit Ending(DateTimeOffset received, DateTimeOffset ends) =>
        new(ends, !IsDecided(received.DateInVietnam(), ends.DateInVietnam()));
}
