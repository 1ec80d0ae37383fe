using EGov.Platform.Results;

namespace EGov.Reporting.Regimes;

/// <summary>
/// A reporting regime (<c>chế độ báo cáo</c>) in one version, with every item that Decree 09/2019/NĐ-CP wants: in words as the law has them, and as
/// data by which reports are collected.
/// </summary>
/// <param name="Code">What it is known by; the dataset of its values.</param>
/// <param name="Name">a) The name of the report.</param>
/// <param name="Kind">Periodic, thematic or ad hoc (article 4).</param>
/// <param name="Issuer">The registry id of the agency that issued it.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="Article">Where in it; null where the text was not at hand.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Confirmed">False where something of it was not read in the text.</param>
/// <param name="Content">b) What has to be reported.</param>
/// <param name="Reporters">c) Who reports.</param>
/// <param name="Receivers">d) Who receives.</param>
/// <param name="Methods">đ) How reports are sent (article 8.4).</param>
/// <param name="Deadline">e) When, in words.</param>
/// <param name="Frequency">g) How often, in words.</param>
/// <param name="CutOff">h) From when to when figures count, in words.</param>
/// <param name="Outline">i) The outline.</param>
/// <param name="Tables">k) The tables.</param>
/// <param name="Guide">l) How it is done, where it is not simple.</param>
/// <param name="Levels">Who reports to whom, the lowest first.</param>
/// <param name="Cycles">When.</param>
/// <param name="Rules">What must hold among the values.</param>
internal sealed record Regime(
    string Code,
    Text Name,
    RegimeKind Kind,
    string Issuer,
    string Instrument,
    string? Article,
    DateOnly From,
    DateOnly? To,
    bool Confirmed,
    Text Content,
    Text Reporters,
    Text Receivers,
    IReadOnlyList<SendingMethod> Methods,
    Text Deadline,
    Text Frequency,
    Text CutOff,
    IReadOnlyList<OutlineSection> Outline,
    IReadOnlyList<DataTable> Tables,
    Text? Guide,
    IReadOnlyList<ReportingLevel> Levels,
    IReadOnlyList<Cycle> Cycles,
    IReadOnlyList<TableRule> Rules)
{
    /// <summary>The elements of all tables.</summary>
    public IEnumerable<Element> Elements => Tables.SelectMany(table => table.Elements);

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The element; null when there is none.</summary>
    public Element? FindElement(string code) => Elements.FirstOrDefault(element => element.Code == code);

    /// <summary>The level; null when there is none.</summary>
    public ReportingLevel? FindLevel(string code) => Levels.FirstOrDefault(level => level.Code == code);

    /// <summary>The measure that has the element's values.</summary>
    public string MeasureOf(Element element) => $"{Code}.{element.Code}";

    /// <summary>The cycle that collects for the period; null when none does. No two cycles of a regime have codes of one frequency.</summary>
    public Cycle? CycleOf(Periods.PeriodCode period, Periods.PeriodBook periods) =>
        Cycles.FirstOrDefault(cycle => cycle.PeriodOf(periods, period) is not null);
}

/// <summary>The kinds of reports (Decree 09/2019/NĐ-CP, article 4).</summary>
internal enum RegimeKind
{
    /// <summary>On a fixed cycle (<c>định kỳ</c>).</summary>
    Periodic,

    /// <summary>In depth on one subject, once or several times (<c>chuyên đề</c>).</summary>
    Thematic,

    /// <summary>On an unexpected matter, when asked (<c>đột xuất</c>).</summary>
    AdHoc,
}

/// <summary>How a report is sent (Decree 09/2019/NĐ-CP, article 8.4).</summary>
internal enum SendingMethod
{
    /// <summary>By hand.</summary>
    Direct,

    /// <summary>By post.</summary>
    Post,

    /// <summary>By fax.</summary>
    Fax,

    /// <summary>By electronic mail.</summary>
    Email,

    /// <summary>By reporting software or a document management system.</summary>
    Software,

    /// <summary>In another way.</summary>
    Other,
}
