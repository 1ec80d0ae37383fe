using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Dossiers of the driving licence renewal, in any state that a test wants.</summary>
internal static class DossierSamples
{
    public const string Code = "G01.08-20261116-0000001";

    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, VietnamTime.Offset);

    public static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    public static Procedure Procedure { get; } = ProcedureCatalogue.Shipped.Find("3.000347", Monday.DateInVietnam())!;

    public static Agency Agency { get; } = new(
        "G01.08",
        new("Cục Cảnh sát giao thông", "Traffic Police Department"),
        AgencyKind.MinistryUnit,
        "G01",
        new("000.00.08.G01", "G01.08", null),
        new DateOnly(2019, 1, 1),
        null,
        [],
        "test",
        Confirmed: true);

    public static DossierSubmitted Submission { get; } = SubmissionOf(Procedure, Monday);

    public static Dossier Submitted => Dossier.Fold(null, Submission);

    public static Dossier Paid => Submitted.After(dossier => dossier.Pay(1, "T1", 135_000, Monday));

    public static Dossier Accepted => Paid.After(dossier => dossier.Accept("officer", Monday, Calendar));

    public static Dossier Processing => Accepted.After(dossier => dossier.OpenNextStep(Monday, Calendar));

    public static Dossier Completed => Processing
        .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
        .After(dossier => dossier.OpenNextStep(Monday, Calendar))
        .After(dossier => dossier.CompleteStep("officer", Monday, "issue", null, Calendar));

    public static Dossier Returned => Completed.After(dossier => dossier.ReturnResult("officer", Monday, ["f3"]));

    public static Dossier Waiting =>
        Processing.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar));

    public static DossierSubmitted SubmissionOf(Procedure procedure, DateTimeOffset at, Channel channel = Channel.Online) => new(
        at,
        "anna",
        Code,
        "anna",
        DossierTerms.Of(procedure, Agency, [Agency.Id, "G01"], at.DateInVietnam(), channel),
        new Dictionary<string, string> { ["licenceClass"] = "B" },
        [new("application", "f1"), new("health-certificate", "f2")]);

    /// <summary>A dossier of a variant of the procedure, in process with the first step open.</summary>
    public static Dossier ProcessingOf(Procedure procedure, DateTimeOffset at) => Dossier.Fold(null, SubmissionOf(procedure, at))
        .After(dossier => dossier.OpenFee is { } fee ? dossier.Pay(1, "T1", fee.Amount, at) : Array.Empty<DossierEvent>())
        .After(dossier => dossier.Accept("officer", at, Calendar))
        .After(dossier => dossier.OpenNextStep(at, Calendar));
}
