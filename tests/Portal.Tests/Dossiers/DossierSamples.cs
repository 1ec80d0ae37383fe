using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Dossiers of the driving licence renewal, in any state that a test wants.</summary>
internal static class DossierSamples
{
    public const string Code = "G01.08-261116-0001";

    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, VietnamTime.Offset);

    public static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    public static Procedure Procedure { get; } = ProcedureCatalogue.Shipped.Find("3.000347", Monday.DateInVietnam())!;

    public static DossierSubmitted Submission { get; } = new(
        Monday,
        "anna",
        Code,
        DossierTerms.Of(Procedure, Monday.DateInVietnam(), ProcedureFee.Online),
        ProcedureFee.Online,
        new Dictionary<string, string> { ["licenceClass"] = "B" },
        [new("application", "f1"), new("health-certificate", "f2")]);

    public static Dossier Submitted => Dossier.Fold(null, Submission);

    public static Dossier Paid => Submitted.After(dossier => dossier.Pay("T1", 135_000, Monday));

    public static Dossier Accepted => Paid.After(dossier => dossier.Accept("officer", Monday, Calendar));

    public static Dossier Processing => Accepted.After(dossier => dossier.OpenNextStep(Monday, Calendar));

    public static Dossier Completed => Processing
        .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null))
        .After(dossier => dossier.OpenNextStep(Monday, Calendar))
        .After(dossier => dossier.CompleteStep("officer", Monday, "issue", null));

    public static Dossier Returned => Completed.After(dossier => dossier.ReturnResult("officer", Monday, ["f3"]));
}
