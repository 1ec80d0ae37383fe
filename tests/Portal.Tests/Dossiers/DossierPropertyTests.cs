using EGov.Portal.Dossiers;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierCommands;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Whatever is asked of a dossier, in whatever order and however often, it stays what a dossier may be.</summary>
public sealed class DossierPropertyTests
{
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
            if (All[command](states[^1], at).Succeeded(out var events, out _))
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
        var owed = dossier.Refunds.Where(refund => refund.Reason is RefundReason.NotAccepted).ToList();
        Assert.Equal(paid.Sum(fee => fee.Payment!.Amount), dossier.PaidAmount);
        Assert.Equal(
            dossier.IsFinal && dossier.AcceptedAt is null ? paid.Select(fee => (fee.Ordinal, fee.Payment!.Transaction, fee.Payment.Amount)) : [],
            owed.Select(refund => (refund.Request, refund.Transaction, refund.Amount)));
        Assert.All(dossier.Fees, fee => Assert.Equal(fee.State is FeeRequestState.Paid, fee.Payment is not null));
        Assert.All(paid, fee => Assert.DoesNotContain(dossier.Refunds.Except(owed), refund => refund.Transaction == fee.Payment!.Transaction));
        Assert.InRange(dossier.Fees.Count(fee => fee.State is FeeRequestState.Open), 0, 1);
        Assert.True(dossier.PaymentLeftAt is not { } left || !dossier.IsFinal || left <= EndedAt(), "a dossier does not end while it can be paid");
        Assert.Equal(dossier.Result is not null, dossier.Status is DossierStatus.Returned);
        Assert.Equal(dossier.RefusalReason is not null, dossier.Status is DossierStatus.Refused);
        Assert.True(dossier.Suspension is null || dossier.Status is DossierStatus.Suspended);
        Assert.True(dossier.Step is null || dossier.Status is DossierStatus.Processing or DossierStatus.AwaitingFee or DossierStatus.Suspended);
        Assert.True(dossier.Status is not DossierStatus.AwaitingFee || Chain.Steps[dossier.Step!.Index].Code == "tax");
        Assert.True(dossier.WaitOverdueAt is null || dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingFee or DossierStatus.Suspended);
        Assert.True(dossier.LimitEnds is null || dossier.StoppedAt is null);
        Assert.True(dossier.AcceptedAt is null || dossier.Fees[0].State is FeeRequestState.Paid);
        Assert.True(dossier.DueAt is null || dossier.AcceptedAt is not null);
        Assert.True(dossier.Status is not (DossierStatus.Completed or DossierStatus.Returned) || dossier.StepsDone == dossier.Terms.Steps.Count);
        Assert.True(dossier.Status is not DossierStatus.Returned || dossier.FeesNotRequested.Count == 0);
        Assert.InRange(Times("result-returned"), 0, 1);
        Assert.InRange(Times("supplement-requested"), 0, 1);
        Assert.InRange(Times("rescheduled"), 0, 1);
        Assert.InRange(Times("rated"), 0, 1);
        Assert.Equal(dossier.Refunds.Count(refund => refund.Paid is not null), Times("refund-paid"));
        Assert.InRange(Times("fee-paid"), 0, dossier.Fees.Count);
        Assert.Equal(dossier.Forms.Count, dossier.Forms.Select(form => form.Form).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, dossier.History.Count).Select(number => (long)number), dossier.History.Select(line => line.Sequence));

        DateTimeOffset EndedAt() =>
            dossier.History.Last(line => line.What is "refused" or "settlement-refused" or "closed-unsupplemented" or "withdrawn" or "result-returned").At;

        int Times(string what) => dossier.History.Count(line => line.What == what);
    }

    private static void AssertStep(Dossier before, Dossier after)
    {
        Assert.True(after.History.Count >= before.History.Count);
        Assert.Equal(before.Code, after.Code);
        Assert.True(!before.IsFinal || after.Status == before.Status, "a final dossier changes its state no more");
        Assert.True(before.Fees.All(fee => fee.Payment is null || after.Fees[fee.Ordinal - 1].Payment == fee.Payment), "a payment stays");
        Assert.True(before.PaidAmount <= after.PaidAmount, "what was paid stays paid");
        Assert.True(before.AcceptedAt is null || after.AcceptedAt == before.AcceptedAt, "a dossier is accepted once");
        Assert.All(before.Refunds.Zip(after.Refunds), pair => Assert.True(pair.First.Paid is null ? pair.First == pair.Second with { Paid = null } : pair.First == pair.Second, "a refund stays, and is paid out once"));
        Assert.True(before.Rating is null || after.Rating == before.Rating, "a rating stays");
        Assert.True(before.Forms.Count <= after.Forms.Count);
    }

    private static string Json(Dossier dossier) =>
        System.Text.Json.JsonSerializer.Serialize(dossier, EGov.Platform.Storage.PlatformJson.Options);
}
