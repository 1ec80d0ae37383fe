using EGov.Platform.Agencies;
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

/// <summary>How an application comes in (<c>kênh thực hiện</c>), by the national numbers.</summary>
internal enum Channel
{
    /// <summary>At the counter (<c>trực tiếp</c>).</summary>
    Counter = 1,

    /// <summary>Online (<c>trực tuyến</c>).</summary>
    Online = 2,

    /// <summary>By the public postal service (<c>bưu chính công ích</c>).</summary>
    Post = 3,
}

/// <param name="Code">The field's code: <c>G01-GT03</c>; null where none was seen.</param>
internal sealed record ProcedureField(string? Code, Text Name);

internal enum ProcedureLevel
{
    Ministry,
    Province,
    District,
    Commune,
    Other,
}

internal enum ProcedureKind
{
    /// <summary>TTHC được luật giao quy định chi tiết.</summary>
    DetailedByLaw,

    /// <summary>TTHC không được luật giao cho địa phương quy định.</summary>
    NotLeftToLocalities,

    /// <summary>Loại khác.</summary>
    Other,
}

/// <summary>Who may apply, by the value list of the national database.</summary>
internal enum ProcedureSubject
{
    Citizen,
    OverseasVietnamese,
    Foreigner,
    ForeignerResident,
    Official,
    Enterprise,
    VietnameseEnterprise,
    ForeignInvestedEnterprise,
    Cooperative,
    Organisation,
    ForeignOrganisation,
    PartyMember,
    PartyOrganisation,
}

/// <summary>How far a service is online: levels 1 to 4 until Decree 42/2022/NĐ-CP, since then information, part or whole.</summary>
internal enum ServiceLevel
{
    /// <summary>Information only.</summary>
    Information = 2,

    /// <summary>Một phần.</summary>
    Partial = 3,

    /// <summary>Toàn trình.</summary>
    Full = 4,
}

/// <param name="Number">The decision's number: <c>1025/QĐ-BCA</c>.</param>
/// <param name="Agency">The registry id of the body that published it.</param>
internal sealed record ProcedureDecision(string Number, string Agency, DateOnly? Signed = null);

/// <summary>Who receives and decides. Either the ids or the kind are given.</summary>
/// <param name="Ids">The registry ids of the agencies that receive and decide.</param>
/// <param name="Kinds">Every agency of these kinds receives and decides for its place; the applicant names one.</param>
/// <param name="Description">Who decides, in words.</param>
/// <param name="Coordinating">Registry ids of agencies that take part.</param>
internal sealed record ProcedureAgencies(
    IReadOnlyList<string> Ids, IReadOnlyList<AgencyKind> Kinds, Text Description, IReadOnlyList<string> Coordinating);

/// <param name="Channel">The channel that it is for; null for all.</param>
/// <param name="Amount">How much of the unit; 0 with <see cref="LimitUnit.SameDay"/> and <see cref="LimitUnit.None"/>.</param>
/// <param name="Instrument">The instrument that sets it.</param>
internal sealed record ProcedureLimit(Channel? Channel, int Amount, LimitUnit Unit, string Instrument, Text? Note = null);

/// <summary>What a time limit is counted in.</summary>
internal enum LimitUnit
{
    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    /// <summary>Ngày: the last day moves to the next working day when it is none.</summary>
    Days,

    /// <summary>Giờ làm việc; 8 make a working day.</summary>
    WorkingHours,

    /// <summary>On the day of receipt; received after 15:00, the next working day.</summary>
    SameDay,

    /// <summary>The law sets none.</summary>
    None,
}

/// <param name="Code">The fee's code within the procedure: versions of one fee share it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Fee or charge.</param>
/// <param name="Channel">The channel that it is for; null for all.</param>
/// <param name="Places">Registry ids of the provinces that set it; null where it counts everywhere.</param>
/// <param name="Amount">In VND.</param>
/// <param name="Collected">When it is to be paid.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Refund">Whether it is given back; where the file says nothing, before acceptance.</param>
internal sealed record ProcedureFee(
    string Code,
    Text Name,
    FeeKind Kind,
    Channel? Channel,
    IReadOnlyList<string>? Places,
    long Amount,
    FeeCollection Collected,
    DateOnly From,
    DateOnly? To,
    string Instrument,
    FeeRefund Refund = FeeRefund.BeforeAcceptance);

internal enum FeeKind
{
    /// <summary>Phí.</summary>
    Charge,

    /// <summary>Lệ phí.</summary>
    Fee,
}

internal enum FeeCollection
{
    /// <summary>Thu trước: before the dossier is accepted.</summary>
    BeforeAcceptance,

    /// <summary>Thu sau: before the result is returned.</summary>
    BeforeResult,
}

/// <summary>Whether a fee that was paid is given back (<c>hoàn phí</c>) when the dossier ends without a result.</summary>
internal enum FeeRefund
{
    /// <summary>When it ends before it was accepted: nothing was done for the fee.</summary>
    BeforeAcceptance,

    /// <summary>Kept however it ends.</summary>
    Never,
}

/// <param name="Pattern">A regular expression for the whole value, or null.</param>
/// <param name="Values">The values to choose from, or null.</param>
/// <param name="Kind">What the value is, for the right input on the screen.</param>
/// <param name="Hint">Help for who fills it in.</param>
internal sealed record FormField(
    string Name,
    Text Label,
    bool Required,
    string? Pattern = null,
    IReadOnlyList<FormChoice>? Values = null,
    FieldKind Kind = FieldKind.Text,
    Text? Hint = null);

/// <param name="Value">What is sent.</param>
/// <param name="Label">What is shown.</param>
internal sealed record FormChoice(string Value, Text Label);

internal enum FieldKind
{
    Text,
    LongText,
    Date,
    Number,
    Money,
    Phone,
    Email,
    PersonalId,
    Choice,
}

/// <param name="Code">Its code within the procedure.</param>
/// <param name="NationalCode">Its code in the national catalogue (<c>mã giấy tờ</c>), or null.</param>
/// <param name="Originals">How many originals.</param>
/// <param name="Copies">How many copies.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="When">When it is asked for; null for always.</param>
/// <param name="ReplacedBy">The code of an earlier result that stands in for the paper (<c>mã kết quả thay thế</c>), or null.</param>
/// <param name="Template">The name of its form, or null.</param>
internal sealed record ProcedureComponent(
    string Code,
    Text Name,
    int Originals,
    int Copies,
    bool Optional = false,
    ComponentCondition? When = null,
    string? NationalCode = null,
    string? ReplacedBy = null,
    string? Template = null)
{
    public bool IsRequired(IReadOnlyDictionary<string, string> form) => !Optional && (When is null || When.Holds(form));
}

/// <summary>A condition on a field of the form.</summary>
internal sealed record ComponentCondition(string Field, IReadOnlyList<string>? In = null, IReadOnlyList<string>? NotIn = null)
{
    public bool Holds(IReadOnlyDictionary<string, string> form)
    {
        var value = form.GetValueOrDefault(Field, string.Empty);
        return (In is null || In.Contains(value, StringComparer.Ordinal)) && (NotIn is null || !NotIn.Contains(value, StringComparer.Ordinal));
    }
}

/// <param name="Code">Its code within the procedure.</param>
/// <param name="Role">Who works on it.</param>
/// <param name="Amount">How much of the unit it may take.</param>
/// <param name="Agency">The registry id of another agency that works on it; null for the receiving one.</param>
/// <param name="Status">The national status while it is open: 4, or 6 and 8 where the chain waits for money or another decision.</param>
internal sealed record ProcedureStep(
    string Code, Text Name, StepRole Role, int Amount, LimitUnit Unit, string? Agency = null, int Status = 4);

/// <summary>Who works on a step.</summary>
internal enum StepRole
{
    /// <summary>Cán bộ một cửa.</summary>
    OneStop,

    /// <summary>Chuyên viên.</summary>
    Specialist,

    /// <summary>Lãnh đạo.</summary>
    Leader,

    /// <summary>Văn thư: number and stamp.</summary>
    Clerk,
}

/// <param name="Code">The code of the national catalogue of results.</param>
internal sealed record ProcedureResult(string Code, Text Name);

/// <param name="Number">The instrument's number: <c>12/2025/TT-BCA</c>.</param>
/// <param name="Title">Its title, or null where it was not seen.</param>
internal sealed record LegalReference(string Number, Text? Title = null, DateOnly? InForce = null);
