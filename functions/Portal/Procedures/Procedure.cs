using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <summary>
/// One version of an administrative procedure (<c>thủ tục hành chính</c>) as data, with the fields of the national procedure database: what is
/// asked for, by whom, for how much and how long. The dossier pins what it needs of this when it is submitted; no procedure has code of its own.
/// </summary>
/// <param name="Code">The national code: <c>3.000347</c>.</param>
/// <param name="Version">Counted up with each change of the procedure.</param>
/// <param name="From">In force from this date.</param>
/// <param name="To">The last day, or null; a later version ends it too.</param>
/// <param name="Name">The official name.</param>
/// <param name="Summary">What it is for, in a sentence or two.</param>
/// <param name="Keywords">Other words under which people look for it.</param>
/// <param name="Fields">The fields that it belongs to (<c>lĩnh vực</c>).</param>
/// <param name="Levels">The levels at which it is carried out (<c>cấp thực hiện</c>).</param>
/// <param name="Kind">What the law leaves to whom (<c>loại thủ tục</c>).</param>
/// <param name="Subjects">Who may apply (<c>đối tượng thực hiện</c>).</param>
/// <param name="Service">How far it can be done online.</param>
/// <param name="Decision">The decision that published it.</param>
/// <param name="Agencies">Who receives, decides and takes part.</param>
/// <param name="Limits">The time limits of the whole.</param>
/// <param name="Fees">Fees in VND with their dates.</param>
/// <param name="Form">The fields of the application form.</param>
/// <param name="Applicant">Which fields of the form say who applies.</param>
/// <param name="Components">The papers (<c>thành phần hồ sơ</c>).</param>
/// <param name="Sequence">How it goes, as sentences for the applicant (<c>trình tự thực hiện</c>).</param>
/// <param name="Requirements">Conditions (<c>yêu cầu, điều kiện</c>).</param>
/// <param name="Steps">The steps of the processing, in order.</param>
/// <param name="SupplementDays">So many working days the applicant has for a supplement before the dossier may be closed.</param>
/// <param name="SuspensionDays">So many working days all suspensions of a dossier by officials may take; 30 where the file says nothing.</param>
/// <param name="Results">What comes out.</param>
/// <param name="LegalBasis">The instruments.</param>
/// <param name="Related">Codes of procedures that people need beside it.</param>
/// <param name="Source">Where the data was read.</param>
/// <param name="Confirmed">False where a part was inferred; <paramref name="InferredFrom"/> then says which and how.</param>
/// <param name="InferredFrom">What is not confirmed, and where it comes from.</param>
internal record Procedure(
    string Code,
    int Version,
    DateOnly From,
    DateOnly? To,
    Text Name,
    Text Summary,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<ProcedureField> Fields,
    IReadOnlyList<ProcedureLevel> Levels,
    ProcedureKind Kind,
    IReadOnlyList<ProcedureSubject> Subjects,
    ServiceLevel Service,
    ProcedureDecision Decision,
    ProcedureAgencies Agencies,
    IReadOnlyList<ProcedureLimit> Limits,
    IReadOnlyList<ProcedureFee> Fees,
    IReadOnlyList<FormField> Form,
    ApplicantFields Applicant,
    IReadOnlyList<ProcedureComponent> Components,
    IReadOnlyList<Text> Sequence,
    IReadOnlyList<Text> Requirements,
    IReadOnlyList<ProcedureStep> Steps,
    int SupplementDays,
    IReadOnlyList<ProcedureResult> Results,
    IReadOnlyList<LegalReference> LegalBasis,
    IReadOnlyList<string> Related,
    string Source,
    bool Confirmed = true,
    string? InferredFrom = null,
    int SuspensionDays = 30)
{
    /// <summary>The fees of a channel on a date, per kind of fee: the channel's own where there is one in force, else the general one.</summary>
    /// <param name="date">The filing day.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="place">Registry ids of the receiving agency and those above it: a fee that a province sets counts only there.</param>
    public IReadOnlyList<ProcedureFee> FeesOn(DateOnly date, Channel channel, IReadOnlyCollection<string> place) =>
    [
        .. Fees.Where(fee => fee.From <= date && (fee.To is null || date <= fee.To))
            .Where(fee => fee.Channel is null || fee.Channel == channel)
            .Where(fee => fee.Places is null || fee.Places.Any(place.Contains))
            .GroupBy(fee => fee.Code, StringComparer.Ordinal)
            .Select(same => same
                .OrderByDescending(fee => fee.Places is not null)
                .ThenByDescending(fee => fee.Channel is not null)
                .ThenByDescending(fee => fee.From)
                .First()),
    ];

    /// <summary>The time limit of a channel: its own, else the general one.</summary>
    public ProcedureLimit LimitOf(Channel channel) =>
        Limits.FirstOrDefault(limit => limit.Channel == channel) ?? Limits.First(limit => limit.Channel is null);
}
