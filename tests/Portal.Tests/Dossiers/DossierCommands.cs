using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>All that can be asked of a dossier, for random histories.</summary>
internal static class DossierCommands
{
    /// <summary>A chain that waits for money and for another agency, and a fee that is due before the result.</summary>
    public static readonly Procedure Chain = DossierSamples.Procedure with
    {
        SupplementDays = 3,
        Steps =
        [
            new("verify", new("a", "b"), StepRole.Specialist, 1, LimitUnit.WorkingDays),
            new("tax", new("a", "b"), StepRole.OneStop, 1, LimitUnit.WorkingDays, Status: 6),
            new("consult", new("a", "b"), StepRole.Specialist, 1, LimitUnit.WorkingDays, Agency: "G12", Status: 8),
            new("issue", new("a", "b"), StepRole.Leader, 2, LimitUnit.WorkingDays),
        ],
        Fees =
        [
            .. DossierSamples.Procedure.Fees,
            new("card", new("a", "b"), FeeKind.Fee, null, null, 30_000, FeeCollection.BeforeResult, new DateOnly(2020, 1, 1), null, "test"),
        ],
    };

    public static readonly DossierSubmitted Filed = SubmissionOf(Chain, Monday);

    public static readonly Func<Dossier, DateTimeOffset, Result<IReadOnlyList<DossierEvent>>>[] All =
    [
        (dossier, at) => dossier.Pay(1, "T1", 135_000, at),
        (dossier, at) => dossier.Pay(1, "T2", 135_000, at),
        (dossier, at) => dossier.Accept("officer", at, Calendar),
        (dossier, at) => dossier.OpenNextStep(at, Calendar),
        (dossier, at) => dossier.CompleteStep("officer", at, dossier.Step?.Code ?? "verify", null, Calendar),
        (dossier, at) => dossier.RequestPayment("officer", at, null, null),
        (dossier, at) => dossier.Pay(2, "T3", 30_000, at),
        (dossier, at) => dossier.ReturnResult("officer", at, ["f3"]),
        (dossier, at) => dossier.Refuse("officer", at, "reason", Calendar),
        (dossier, at) => dossier.RequestSupplement("officer", at, "reason", ["application"], Calendar),
        (dossier, at) => dossier.AddPapers("anna", at, [new("application", "f9")], Calendar),
        (dossier, at) => dossier.CloseUnsupplemented("officer", at, "reason", Calendar),
        (dossier, at) => dossier.CompleteStep("officer", at, "issue", null, Calendar),
        (dossier, at) => dossier.CheckOverdue(at, Calendar),
        (dossier, at) => dossier.AskReason(at, Calendar),
        (dossier, at) => dossier.BeginPayment(dossier.OpenFee?.Ordinal ?? 1, at),
        (dossier, at) => dossier.DeclinePayment(1, dossier.Fees[0].Attempts, at),
        (dossier, at) => dossier.PayAtDesk("officer", at, dossier.OpenFee?.Ordinal ?? 1, PaymentMeans.Cash, "0001"),
        (dossier, at) => dossier.StepBack("officer", at, "reason", Calendar),
        (dossier, at) => dossier.Suspend("officer", at, "reason", Calendar),
        (dossier, at) => dossier.Resume("officer", at, Calendar),
        (dossier, at) => dossier.Reschedule("officer", at, "reason", new DateOnly(2026, 12, 8), Calendar),
        (dossier, at) => dossier.RefuseSettlement("officer", at, "reason"),
        (dossier, at) => dossier.Withdraw("anna", at, null),
        (dossier, at) => dossier.Rate("anna", at, 5, null),
        (dossier, at) => dossier.Assign("officer", at, "officer"),
        (dossier, at) => dossier.OweRefund(1, "T9", 135_000, RefundReason.WrongAmount, at),
        (dossier, at) => dossier.Refunds.FirstOrDefault(refund => refund.Paid is null) is { } owed
            ? dossier.RecordRefund("officer", at, owed.Request, owed.Transaction, owed.Amount, "UNC-1", at.DateInVietnam())
            : dossier.RecordRefund("officer", at, 1, "T1", 135_000, "UNC-2", at.DateInVietnam()),
        (dossier, at) => dossier.NoteForm(dossier.FormToIssue?.Form ?? Portal.Forms.DossierForm.Receipt, new("1/2026", "f7"), at),
    ];

    /// <summary>Random commands, biased to the useful ones so that many runs reach the end.</summary>
    public static Arbitrary<int[]> Histories { get; } = Any.ArrayOf(60).ToArbitrary();

    /// <summary>Any command, the useful ones more often.</summary>
    public static Gen<int> Any => Gen.Frequency((5, Gen.Elements(0, 2, 3, 4, 3, 4, 5, 6, 7)), (2, Gen.Choose(0, All.Length - 1)));
}
