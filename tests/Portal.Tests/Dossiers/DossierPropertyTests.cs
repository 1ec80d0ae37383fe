using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Whatever is asked of a dossier, in whatever order and however often, it stays what a dossier may be.</summary>
public sealed class DossierPropertyTests
{
    private static readonly string[] StepCodes = ["verify", "tax", "consult", "issue"];

    /// <summary>A chain that waits for money and for another agency, and a fee that is due before the result.</summary>
    private static readonly Procedure Chain = DossierSamples.Procedure with
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

    private static readonly DossierSubmitted Filed = SubmissionOf(Chain, Monday);

    private static readonly Func<Dossier, DateTimeOffset, Result<IReadOnlyList<DossierEvent>>>[] Commands =
    [
        (dossier, at) => dossier.Pay(1, "T1", 135_000, at),
        (dossier, at) => dossier.Pay(1, "T2", 135_000, at),
        (dossier, at) => dossier.Accept("officer", at, Calendar),
        (dossier, at) => dossier.OpenNextStep(at, Calendar),
        (dossier, at) => dossier.CompleteStep("officer", at, dossier.Step?.Code ?? "verify", null, Calendar),
        (dossier, at) => dossier.RequestPayment("officer", at, null, null),
        (dossier, at) => dossier.Pay(2, "T3", 30_000, at),
        (dossier, at) => dossier.ReturnResult("officer", at, ["f3"]),
        (dossier, at) => dossier.Refuse("officer", at, "reason"),
        (dossier, at) => dossier.RequestSupplement("officer", at, "reason", ["application"], Calendar),
        (dossier, at) => dossier.AddPapers("anna", at, [new("application", "f9")], Calendar),
        (dossier, at) => dossier.CloseUnsupplemented("officer", at, "reason", Calendar),
        (dossier, at) => dossier.CompleteStep("officer", at, "issue", null, Calendar),
        (dossier, at) => dossier.CheckOverdue(at),
        (dossier, at) => dossier.AskReason(at, Calendar),
        (dossier, at) => dossier.BeginPayment(dossier.OpenFee?.Ordinal ?? 1, at),
        (dossier, at) => dossier.DeclinePayment(1, dossier.Fees[0].Attempts, at),
        (dossier, at) => dossier.PayAtDesk("officer", at, dossier.OpenFee?.Ordinal ?? 1, PaymentMeans.Cash, "0001"),
        (dossier, at) => dossier.StepBack("officer", at, "reason", Calendar),
        (dossier, at) => dossier.Suspend("officer", at, "reason"),
        (dossier, at) => dossier.Resume("officer", at, Calendar),
        (dossier, at) => dossier.Reschedule("officer", at, "reason", new DateOnly(2026, 12, 8), Calendar),
        (dossier, at) => dossier.RefuseSettlement("officer", at, "reason"),
        (dossier, at) => dossier.Withdraw("anna", at, null),
        (dossier, at) => dossier.Rate("anna", at, 5, null),
        (dossier, at) => dossier.Assign("officer", at, "officer"),
        (dossier, at) => dossier.NoteForm(dossier.FormToIssue?.Form ?? Portal.Forms.DossierForm.Receipt, new("1/2026", "f7"), at),
    ];

    /// <summary>Random commands, biased to the useful ones so that many runs reach the end.</summary>
    private static Arbitrary<int[]> Histories { get; } =
        Gen.Frequency(
            (5, Gen.Elements(0, 2, 3, 4, 3, 4, 5, 6, 7)),
            (2, Gen.Choose(0, Commands.Length - 1)))
        .ArrayOf(60)
        .ToArbitrary();

    [Fact]
    public void No_order_and_no_repetition_of_commands_breaks_an_invariant() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Histories, history =>
        {
            var states = Play(history);
            Assert.All(states.Zip(states.Skip(1)), pair => AssertStep(pair.First, pair.Second));
            Assert.All(states, AssertState);
        }));

    [Fact]
    public void What_is_folded_from_the_events_is_what_was_decided() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Histories, history =>
        {
            var events = new List<DossierEvent> { Filed };
            var last = Play(history, events)[^1];
            var folded = events.Aggregate((Dossier?)null, Dossier.Fold)!;
            Assert.Equal(Json(last), Json(folded));
        }));

    [Fact]
    public void Random_histories_reach_every_end()
    {
        var ends = new HashSet<DossierStatus>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Histories, history => ends.Add(Play(history)[^1].Status) || true));

        Assert.Superset(new HashSet<DossierStatus> { DossierStatus.Refused, DossierStatus.Withdrawn, DossierStatus.Returned }, ends);
    }

    private static List<Dossier> Play(int[] history, List<DossierEvent>? record = null)
    {
        var states = new List<Dossier> { Dossier.Fold(null, Filed) };
        var at = Monday;
        foreach (var command in history)
        {
            at = at.AddHours(5);
            if (Commands[command](states[^1], at).Succeeded(out var events, out _))
            {
                record?.AddRange(events);
                states.Add(events.Aggregate(states[^1], Dossier.Fold));
            }
        }

        return states;
    }

    private static void AssertState(Dossier dossier)
    {
        var paid = dossier.Fees.Where(fee => fee.State is FeeRequestState.Paid).ToList();
        Assert.Equal(paid.Sum(fee => fee.Payment!.Amount), dossier.PaidAmount);
        Assert.All(dossier.Fees, fee => Assert.Equal(fee.State is FeeRequestState.Paid, fee.Payment is not null));
        Assert.All(paid, fee => Assert.DoesNotContain(dossier.Refunds, refund => refund.Transaction == fee.Payment!.Transaction));
        Assert.InRange(dossier.Fees.Count(fee => fee.State is FeeRequestState.Open), 0, 1);
        Assert.True(dossier.PaymentLeft is null || !dossier.IsFinal, "a dossier does not end while it is being paid");
        Assert.Equal(dossier.Result is not null, dossier.Status is DossierStatus.Returned);
        Assert.Equal(dossier.RefusalReason is not null, dossier.Status is DossierStatus.Refused);
        Assert.True(dossier.Suspension is null || dossier.Status is DossierStatus.Suspended);
        Assert.True(dossier.Step is null || dossier.Status is DossierStatus.Processing or DossierStatus.AwaitingFee or DossierStatus.Suspended);
        Assert.True(dossier.Status is not DossierStatus.AwaitingFee || StepCodes[dossier.Step!.Index] == "tax");
        Assert.True(dossier.LimitEnds is null || dossier.StoppedAt is null);
        Assert.True(dossier.AcceptedAt is null || dossier.Fees[0].State is FeeRequestState.Paid);
        Assert.True(dossier.DueAt is null || dossier.AcceptedAt is not null);
        Assert.True(dossier.Status is not (DossierStatus.Completed or DossierStatus.Returned) || dossier.StepsDone == dossier.Terms.Steps.Count);
        Assert.True(dossier.Status is not DossierStatus.Returned || dossier.FeesNotRequested.Count == 0);
        Assert.InRange(Times("result-returned"), 0, 1);
        Assert.InRange(Times("supplement-requested"), 0, 1);
        Assert.InRange(Times("rescheduled"), 0, 1);
        Assert.InRange(Times("rated"), 0, 1);
        Assert.InRange(Times("fee-paid"), 0, dossier.Fees.Count);
        Assert.Equal(dossier.Forms.Count, dossier.Forms.Select(form => form.Form).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, dossier.History.Count).Select(number => (long)number), dossier.History.Select(line => line.Sequence));

        int Times(string what) => dossier.History.Count(line => line.What == what);
    }

    private static void AssertStep(Dossier before, Dossier after)
    {
        Assert.True(after.History.Count >= before.History.Count);
        Assert.Equal(before.Code, after.Code);
        Assert.True(!before.IsFinal || after.Status == before.Status, "a final dossier changes its state no more");
        Assert.True(before.PaidAmount <= after.PaidAmount, "a payment stays");
        Assert.True(before.AcceptedAt is null || after.AcceptedAt == before.AcceptedAt, "a dossier is accepted once");
        Assert.True(before.Rating is null || after.Rating == before.Rating, "a rating stays");
        Assert.True(before.Forms.Count <= after.Forms.Count);
    }

    private static string Json(Dossier dossier) =>
        System.Text.Json.JsonSerializer.Serialize(dossier, EGov.Platform.Storage.PlatformJson.Options);
}
