using EGov.Platform.Results;

namespace EGov.Reporting.Regimes;

/// <summary>
/// A regime as an agency issues it. Items that Decree 09/2019/NĐ-CP wants and that are left out are named in the refusal by their letters.
/// </summary>
/// <param name="Code">Small letters, digits and hyphens; begins with a letter, 2 to 30.</param>
/// <param name="Kind">Periodic, thematic or ad hoc.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="Article">Where in it.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; left out while there is none.</param>
/// <param name="Name">a) The name of the report.</param>
/// <param name="Content">b) What has to be reported.</param>
/// <param name="Reporters">c) Who reports.</param>
/// <param name="Receivers">d) Who receives.</param>
/// <param name="Methods">đ) How reports are sent.</param>
/// <param name="Deadline">e) When; written by the system for what is reported once.</param>
/// <param name="Frequency">g) How often; written by the system for what is reported once.</param>
/// <param name="CutOff">h) From when to when figures count; written by the system for what is reported once.</param>
/// <param name="Outline">i) The outline: at least a section, where there is no table.</param>
/// <param name="Tables">k) The tables.</param>
/// <param name="Guide">l) How it is done.</param>
/// <param name="Levels">Who reports to whom, the lowest first.</param>
/// <param name="Cycles">When, of what is reported again and again.</param>
/// <param name="Rules">What must hold among the values.</param>
/// <param name="Period">Of what is reported once: the days; the last is the cut-off.</param>
/// <param name="Deadlines">Of what is reported once: until when each level reports.</param>
internal sealed record IssueRegimeBody(
    string Code,
    RegimeKind Kind,
    DateOnly From,
    DateOnly? To = null,
    string? Instrument = null,
    string? Article = null,
    Text? Name = null,
    Text? Content = null,
    Text? Reporters = null,
    Text? Receivers = null,
    IReadOnlyList<SendingMethod>? Methods = null,
    Text? Deadline = null,
    Text? Frequency = null,
    Text? CutOff = null,
    IReadOnlyList<OutlineSection>? Outline = null,
    IReadOnlyList<DataTable>? Tables = null,
    Text? Guide = null,
    IReadOnlyList<ReportingLevel>? Levels = null,
    IReadOnlyList<CycleBody>? Cycles = null,
    IReadOnlyList<TableRule>? Rules = null,
    OncePeriod? Period = null,
    IReadOnlyList<LevelDay>? Deadlines = null);

/// <summary>How a regime comes round, as an agency asks for it.</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="PeriodKind">What its periods are.</param>
/// <param name="Deadlines">Until when which level reports, the lowest first.</param>
/// <param name="OpensDaysBeforeCutOff">So many days before the cut-off reports are opened.</param>
/// <param name="LockWorkingDays">So many working days after the last deadline nothing is written any more.</param>
/// <param name="Only">The numbers in the year of those that are reported; left out for all.</param>
/// <param name="PlanYears">The years of the five-year plan, 1 to 5, in which it is due; left out for all.</param>
internal sealed record CycleBody(
    string Code,
    string PeriodKind,
    IReadOnlyList<LevelDeadline> Deadlines,
    int OpensDaysBeforeCutOff = 5,
    int LockWorkingDays = 10,
    IReadOnlyList<int>? Only = null,
    IReadOnlyList<int>? PlanYears = null)
{
    public Cycle ToCycle() => new(Code, PeriodKind, Only, OpensDaysBeforeCutOff, Deadlines, LockWorkingDays, PlanYears);
}

/// <summary>Until when a level reports what is reported once.</summary>
/// <param name="Level">The level.</param>
/// <param name="On">The last day.</param>
internal sealed record LevelDay(string Level, DateOnly On);
