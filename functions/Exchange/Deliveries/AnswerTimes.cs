using System.Reflection;
using EGov.Exchange.EdXml;
using EGov.Platform.Calendar;
using EGov.Platform.Law;

namespace EGov.Exchange.Deliveries;

/// <summary>Until when who must have sent or answered what: <c>data/law/exchange/answer-times.json</c>.</summary>
/// <param name="UrgentMinutes">So long after an urgent document came its answer is overdue, at any hour.</param>
/// <param name="LeaderFromReminder">From this reminder on the agency's leader is reminded too.</param>
/// <param name="RepeatWorkingDays">An ordinary reminder is repeated at the end of the working day so many later.</param>
/// <param name="RepeatUrgentMinutes">That of an urgent document so much later.</param>
/// <param name="SendBy">Until when on the working day after its issue a document must have been sent.</param>
internal sealed record AnswerTimes(int UrgentMinutes, int LeaderFromReminder, int RepeatWorkingDays, int RepeatUrgentMinutes, TimeOnly SendBy);

/// <summary>The legal clock of the exchange of documents.</summary>
internal sealed class AnswerClock(WorkingCalendar calendar)
{
    private static readonly RuleTimeline<AnswerTimes> Timeline = LawBook.Read<AnswerTimes>(Assembly.GetExecutingAssembly(), "answer-times");

    /// <summary>Until when the recipient must have taken or refused what came at the moment, or have answered what was asked then.</summary>
    public DateTimeOffset AnswerBy(Priority priority, DateTimeOffset came) => priority is Priority.Normal
        ? calendar.LimitOnDay(came).Ends
        : came + TimeSpan.FromMinutes(TimesOn(came).UrgentMinutes);

    /// <summary>When the reminder after the one of now falls due.</summary>
    public DateTimeOffset RemindAgain(Priority priority, DateTimeOffset now) => priority is Priority.Normal
        ? WorkingCalendar.EndOf(calendar.AddWorkingDays(now.DateInVietnam(), TimesOn(now).RepeatWorkingDays))
        : now + TimeSpan.FromMinutes(TimesOn(now).RepeatUrgentMinutes);

    /// <summary>Whether the reminder, counted from 1, goes to the leader too.</summary>
    public static bool RemindsLeader(int reminder, DateTimeOffset now) => reminder >= TimesOn(now).LeaderFromReminder;

    /// <summary>Until when a document must be sent: an urgent one at once, others by the morning of the working day after that of their issue.</summary>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="issuedOn">The day of its issue.</param>
    /// <param name="ready">When nothing was left to do but to send it.</param>
    public DateTimeOffset SendBy(Priority priority, DateOnly issuedOn, DateTimeOffset ready) => priority is Priority.Normal
        ? VietnamTime.At(calendar.AddWorkingDays(issuedOn, 1), TimesOn(ready).SendBy)
        : ready + TimeSpan.FromMinutes(TimesOn(ready).UrgentMinutes);

    /// <summary>
    /// Whether a document was sent too late: an urgent one after its day of issue, with what is left of "at once" for one that was signed at its very
    /// end; others after the morning of the next working day (Decision 28/2018/QĐ-TTg, article 6.2).
    /// </summary>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="issuedOn">The day of its issue: packets do not say the hour.</param>
    /// <param name="sent">When the axis took it.</param>
    public bool IsSentLate(Priority priority, DateOnly issuedOn, DateTimeOffset sent) =>
        sent > SendBy(priority, issuedOn, VietnamTime.At(issuedOn.AddDays(1), TimeOnly.MinValue));

    private static AnswerTimes TimesOn(DateTimeOffset moment) => (Timeline.On(moment.DateInVietnam()) ?? Timeline.Versions[0]).Value;
}
