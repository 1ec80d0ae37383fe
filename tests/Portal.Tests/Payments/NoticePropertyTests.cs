using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EGov.Portal.Dossiers;
using EGov.Portal.Payments;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Payments;

/// <summary>Whatever a gateway tells, in whatever order and however often, one charge pays and every other one in dong is owed back once, whole.</summary>
public sealed class NoticePropertyTests
{
    private const long Amount = 135_000;

    [Fact]
    public void No_order_and_no_repetition_of_notices_counts_money_twice_or_loses_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Stories, async story => AssertMoney(await PlayAsync(story))));

    [Fact]
    public void Random_notices_reach_payment_surplus_incident_and_an_attempt_that_failed()
    {
        var met = new HashSet<string>();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Stories, async story =>
            {
                var told = await PlayAsync(story);
                met.UnionWith(told.Payment?.Incidents?.Select(incident => incident.Kind.ToString()) ?? []);
                met.UnionWith(told.Payment?.Attempts?.Select(attempt => attempt.State.ToString()) ?? []);
                met.UnionWith(told.Answers.Select(answer => answer.Code));
            }));

        Assert.Superset(new HashSet<string> { "Paid", "Refused", "Expired", "WrongAmount", "Surplus", "00", "01", "04", "97", "99" }, met);
    }

    private static Arbitrary<Step[]> Stories { get; } = (
        from deed in Gen.Frequency(
            (3, Gen.Constant(Deed.Begin)),
            (3, Gen.Constant(Deed.Good)),
            (4, Gen.Elements(Deed.Refused, Deed.WrongAmount, Deed.WrongCurrency, Deed.Forged, Deed.Unreadable)),
            (2, Gen.Elements(Deed.Ask, Deed.PayAtDesk, Deed.Refuse, Deed.Withdraw)))
        from attempt in Gen.Choose(1, 3)
        from charge in Gen.Choose(1, 2)
        select new Step(deed, attempt, charge)).ArrayOf(25).ToArbitrary();

    private static void AssertMoney(Told told)
    {
        var (dossier, payment) = (told.Dossier, told.Payment);
        var fee = Assert.Single(dossier.Fees);
        var counted = fee.Payment is { Means: PaymentMeans.Online } ? fee.Payment.Transaction : null;
        var surplus = dossier.Refunds.Where(refund => refund.Reason is RefundReason.Surplus).ToList();
        var wrong = dossier.Refunds.Where(refund => refund.Reason is RefundReason.WrongAmount).ToList();
        var incidents = payment?.Incidents ?? [];

        Assert.InRange(dossier.History.Count(line => line.What == "fee-paid"), 0, 1);
        Assert.InRange(payment?.Attempts?.Count(attempt => attempt.State is PaymentState.Paid) ?? 0, 0, 1);
        Assert.Equal(payment?.Transaction, counted);
        Assert.Equal(told.Good.Order(), surplus.Select(refund => refund.Transaction).Concat(counted is null ? [] : [counted]).Order());
        Assert.All(surplus, refund => Assert.Equal(Amount, refund.Amount));
        Assert.Equal(told.Wrong.Order(), incidents.Where(incident => incident.Kind is PaymentIncidentKind.WrongAmount).Select(incident => incident.Transaction).Order());
        Assert.Equal(
            told.Wrong.Where(charge => charge.StartsWith(nameof(Deed.WrongAmount), StringComparison.Ordinal)).Select(charge => (charge, Amount + (charge[^1] - '0'))).Order(),
            wrong.Select(refund => (refund.Transaction, refund.Amount)).Order());
        Assert.Equal(
            (fee.Payment?.Amount ?? 0) + (surplus.Count * Amount) + wrong.Sum(refund => refund.Amount),
            dossier.PaidAmount + dossier.Refunds.Where(refund => refund.Reason is not RefundReason.NotAccepted).Sum(refund => refund.Amount));
        Assert.InRange(dossier.PaidAmount, 0, Amount);
        Assert.All(told.Answers.Where(answer => answer.Deed is Deed.Forged), answer => Assert.Equal("97", answer.Code));
        Assert.Equal(dossier.Refunds.Count, dossier.Refunds.Select(refund => refund.Transaction).Distinct().Count());
    }

    private static async Task<Told> PlayAsync(Step[] story)
    {
        var stores = MemoryDocumentStore.App();
        var dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        var payments = new AggregateStore<Payment, PaymentEvent>(stores);
        var gateway = new RecordingGateway();
        var desk = new PaymentDesk(payments, dossiers, gateway, new TestClock(Monday));
        var notices = new NoticeDesk(gateway, desk, payments, NullLogger<NoticeDesk>.Instance);
        var (good, wrong, answers) = (new HashSet<string>(), new HashSet<string>(), new List<(Deed Deed, string Code)>());
        await dossiers.CreateAsync(Dossier.AggregateId(Code), [Submission], default);

        foreach (var step in story)
        {
            var reference = new PaymentReference(Code, 1, step.Attempt);
            switch (step.Deed)
            {
                case Deed.Begin:
                    await desk.PayAsync(Code, new("anna", [Callers.Citizen], null), null, "/", default);
                    break;
                case Deed.Ask when (await DossierAsync()).PaymentLeft is { Paying: { } paying }:
                    await desk.FinishAsync(new(Code, 1, paying.Attempt), default);
                    break;
                case Deed.Ask:
                    break;
                case Deed.PayAtDesk:
                    await DecideAsync(dossier => dossier.PayAtDesk("officer", Monday, 1, PaymentMeans.Cash, "0001"));
                    break;
                case Deed.Refuse:
                    await DecideAsync(dossier => dossier.Refuse("officer", Monday, "no", WorkingCalendar.Shipped));
                    break;
                case Deed.Withdraw:
                    await DecideAsync(dossier => dossier.Withdraw("anna", Monday, null));
                    break;
                default:
                    var notice = NoticeOf(step, reference, gateway);
                    Assert.True((await notices.TakeAsync(gateway.Name, notice, default)).Succeeded(out var answer, out _));
                    answers.Add((step.Deed, answer.Code));
                    if (answer.Code is "00" or "04")
                    {
                        (step.Deed is Deed.Good ? good : step.Deed is Deed.Refused ? [] : wrong).Add(notice.Transaction);
                    }

                    break;
            }
        }

        return new(await DossierAsync(), (await payments.FindAsync(Payment.AggregateId(Code, 1), default))?.State, good, wrong, answers);

        async Task<Dossier> DossierAsync() => (await dossiers.FindAsync(Dossier.AggregateId(Code), default))!.State;

        Task DecideAsync(Func<Dossier, EGov.Platform.Results.Result<IReadOnlyList<DossierEvent>>> decide) =>
            dossiers.ChangeAsync(Dossier.AggregateId(Code), null, decide, default);
    }

    /// <summary>One charge has one number and one amount, however often it is told.</summary>
    private static PaymentNotice NoticeOf(Step step, PaymentReference reference, RecordingGateway gateway)
    {
        var notice = new PaymentNotice(
            "CONFIRM",
            step.Deed is Deed.Refused ? "24" : PaymentNotice.Taken,
            "EGOV",
            reference.ToString(),
            step.Deed is Deed.Unreadable ? "much" : (Amount + (step.Deed is Deed.WrongAmount ? step.Charge : 0)).ToString(CultureInfo.InvariantCulture),
            step.Deed is Deed.WrongCurrency ? "USD" : PaymentNotice.Dong,
            $"{step.Deed}-{step.Attempt}-{step.Charge}",
            "BANK",
            Monday.InVietnam().ToString(PaymentNotice.TimeFormat, CultureInfo.InvariantCulture),
            Code,
            string.Empty);
        return notice with { Seal = step.Deed is Deed.Forged ? new string('0', 64) : gateway.Seal(notice.Sealed) };
    }

    private enum Deed
    {
        Begin,
        Good,
        Refused,
        WrongAmount,
        WrongCurrency,
        Forged,
        Unreadable,
        Ask,
        PayAtDesk,
        Refuse,
        Withdraw,
    }

    /// <summary>What is done, for which attempt, with which of its charges.</summary>
    private sealed record Step(Deed Deed, int Attempt, int Charge);

    /// <summary>What became of a story: with the charges of the right amount that were noted, and those of a wrong amount or currency.</summary>
    private sealed record Told(
        Dossier Dossier, Payment? Payment, HashSet<string> Good, HashSet<string> Wrong, List<(Deed Deed, string Code)> Answers);
}
