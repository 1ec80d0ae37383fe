using System.Text.Json.Serialization;
using EGov.Platform.Agencies;
using EGov.Platform.Law;
using EGov.Platform.Results;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>What a dossier keeps of the procedure and the law as they were on the filing day, whatever becomes of them later.</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Version">The procedure's version.</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="Agency">Who receives and decides.</param>
/// <param name="Channel">How the application came.</param>
/// <param name="Limit">The time limit of the channel.</param>
/// <param name="Fees">What is to be paid, and when.</param>
/// <param name="Steps">The steps of the processing.</param>
/// <param name="Components">The codes of the papers that may be asked for.</param>
/// <param name="SupplementDays">So many working days a supplement may take before the dossier may be closed.</param>
/// <param name="Results">What comes out.</param>
/// <param name="OneStop">The one-stop decree.</param>
/// <param name="Applicant">Which fields of the form say who applies; null in dossiers that were filed before terms kept it.</param>
/// <param name="Intake">How soon it is to be accepted; null for a dossier of a release that knew no such limit, whose time limit begins with acceptance.</param>
/// <param name="SuspensionDays">So many working days all suspensions by officials may take; null for a dossier of a release that knew no bound.</param>
internal sealed record DossierTerms(
    string Procedure,
    int Version,
    Text Name,
    DossierAgency Agency,
    Channel Channel,
    ProcedureLimit Limit,
    IReadOnlyList<DossierFee> Fees,
    IReadOnlyList<ProcedureStep> Steps,
    IReadOnlyList<string> Components,
    int SupplementDays,
    IReadOnlyList<ProcedureResult> Results,
    DatedRule<OneStopRules> OneStop,
    ApplicantFields? Applicant = null,
    DatedRule<IntakeRules>? Intake = null,
    int? SuspensionDays = null)
{
    /// <summary>What is to be paid in all, in VND.</summary>
    [JsonIgnore]
    public long Fee => Fees.Sum(fee => fee.Amount);

    /// <summary>What an applicant has to pay before the dossier is accepted.</summary>
    [JsonIgnore]
    public IReadOnlyList<DossierFee> FeesAtSubmission => [.. Fees.Where(fee => fee.Collected is FeeCollection.BeforeAcceptance)];

    /// <param name="place">Registry ids of the agency and those above it.</param>
    public static DossierTerms Of(Procedure procedure, Agency agency, IReadOnlyCollection<string> place, DateOnly filed, Channel channel) => new(
        procedure.Code,
        procedure.Version,
        procedure.Name,
        new(agency.Id, agency.Name),
        channel,
        procedure.LimitOf(channel),
        [.. procedure.FeesOn(filed, channel, place).Where(fee => fee.Amount > 0).Select(DossierFee.Of)],
        procedure.Steps,
        [.. procedure.Components.Select(component => component.Code)],
        procedure.SupplementDays,
        procedure.Results,
        OneStopRules.On(filed) with { Note = null },
        procedure.Applicant,
        IntakeRules.Timeline.On(filed) is { } intake ? intake with { Note = null } : null,
        procedure.SuspensionDays);
}

/// <param name="Id">Its id in the registry.</param>
/// <param name="Name">Its name on the filing day.</param>
internal sealed record DossierAgency(string Id, Text Name);

/// <summary>A fee that a dossier owes.</summary>
/// <param name="Code">The fee's code within the procedure.</param>
/// <param name="Amount">In VND.</param>
internal sealed record DossierFee(
    string Code, Text Name, FeeKind Kind, long Amount, FeeCollection Collected, string Instrument, FeeRefund Refund = FeeRefund.BeforeAcceptance)
{
    public static DossierFee Of(ProcedureFee fee) => new(fee.Code, fee.Name, fee.Kind, fee.Amount, fee.Collected, fee.Instrument, fee.Refund);
}
