using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>An application as the first release told of it. Logs hold it for ever; nothing writes it any more.</summary>
[EventType("vn.egov.portal.dossier.submitted.v1", Private = ["form"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSubmittedFirst(
    DateTimeOffset At,
    string By,
    string Code,
    FirstTerms Terms,
    Channel Channel,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Papers) : DossierEvent(At, By)
{
    public DossierSubmitted ToPresent() => new(At, By, Code, By, Terms.ToPresent(At.DateInVietnam(), Channel), Form, Papers);
}

/// <summary>The terms of the first release: one fee before acceptance, limits in working days.</summary>
/// <param name="Agency">The code of the agency that decides.</param>
/// <param name="Fee">In VND; 0 when free.</param>
/// <param name="Components">Null in the very first shape.</param>
internal sealed record FirstTerms(
    string Procedure,
    int Version,
    Text Name,
    string Agency,
    int WorkingDays,
    long Fee,
    string? FeeInstrument,
    IReadOnlyList<FirstStep> Steps,
    string ResultCode,
    IReadOnlyList<string>? Components = null)
{
    internal const string FeeCode = "fee";

    public DossierTerms ToPresent(DateOnly filed, Channel channel) => new(
        Procedure,
        Version,
        Name,
        new(Agency, new(Agency, Agency)),
        channel,
        new ProcedureLimit(null, WorkingDays, LimitUnit.WorkingDays, FeeInstrument ?? string.Empty),
        Fee == 0
            ? []
            : [new DossierFee(FeeCode, new("Lệ phí", "Fee"), FeeKind.Fee, Fee, FeeCollection.BeforeAcceptance, FeeInstrument ?? string.Empty)],
        [.. Steps.Select(step => new ProcedureStep(step.Code, step.Name, StepRole.Specialist, step.WorkingDays, LimitUnit.WorkingDays))],
        Components ?? ComponentsOf(Procedure, Version),
        SupplementDays: 0,
        [new ProcedureResult(ResultCode, Name)],
        OneStopRules.On(filed) with { Note = null });

    /// <summary>What may be asked for is read from the procedure's version, which never changes.</summary>
    private static IReadOnlyList<string> ComponentsOf(string procedure, int version) =>
        ProcedureCatalogue.Shipped.Find(procedure, version) is { } known
            ? [.. known.Components.Select(component => component.Code)]
            : throw new InvalidOperationException($"The version {version} of the procedure {procedure} no longer ships.");
}

internal sealed record FirstStep(string Code, Text Name, int WorkingDays);
