using System.Reflection;
using EGov.Platform.Calendar;
using EGov.Platform.Law;

namespace EGov.Cabinet.Submissions;

/// <summary>When a submission needs a summary (<c>báo cáo tóm tắt</c>), by day.</summary>
internal sealed class SummaryBook
{
    private readonly RuleTimeline<SummaryRule> timeline = LawBook.Read<SummaryRule>(Assembly.GetExecutingAssembly(), "summaries");

    /// <summary>Above how many pages of all papers together a summary is needed; null where no rule is known.</summary>
    public int? PagesAt(DateTimeOffset moment) => timeline.On(moment.DateInVietnam())?.Value.Pages;
}

/// <param name="Pages">Papers with more pages than this need a summary.</param>
internal sealed record SummaryRule(int Pages);
