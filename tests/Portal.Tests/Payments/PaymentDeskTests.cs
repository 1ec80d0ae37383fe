using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EGov.Portal.Dossiers;
using EGov.Portal.Payments;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Payments;

/// <summary>A payment between the dossier, the gateway and whoever refuses meanwhile.</summary>
public sealed class PaymentDeskTests
{
    private static readonly PaymentReference First = new(Code, 1, 1);

    private readonly RecordingGateway gateway = new();
    private readonly AggregateStore<Dossier, DossierEvent> dossiers;
    private readonly TestClock clock = new(Monday);
    private readonly PaymentDesk desk;

    public PaymentDeskTests()
    {
        var stores = MemoryDocumentStore.App();
        dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        desk = new PaymentDesk(new AggregateStore<Payment, PaymentEvent>(stores), dossiers, gateway, clock);
    }

    [Fact]
    public async Task Whoever_refuses_while_the_payer_is_at_the_gateway_is_told_to_wait()
    {
        await SubmitAsync();
        string? refusal = null;
        gateway.Meanwhile = async () => refusal = await RefuseAsync();

        Assert.Null(await PayAsync());

        Assert.Equal("PORTAL-2011", refusal);
        Assert.False((await DossierAsync()).IsPaid);
    }

    [Fact]
    public async Task A_refused_dossier_is_not_paid()
    {
        await SubmitAsync();
        Assert.Null(await RefuseAsync());

        Assert.Equal("PORTAL-2005", await PayAsync());

        Assert.Empty(gateway.Asked);
    }

    [Fact]
    public async Task A_refusal_lets_the_dossier_go_and_the_next_payment_is_another_attempt()
    {
        await SubmitAsync();
        Assert.Null(await PayAsync());
        gateway.Answers[First.ToString()] = new GatewayAnswer(GatewayState.Refused);
        Assert.Equal("PORTAL-2009", await PayAsync());
        Assert.Null((await DossierAsync()).PaymentLeft);

        Assert.Null(await PayAsync());

        Assert.Equal([$"payment-{Code}", $"payment-{Code}-2"], gateway.Asked);
    }

    [Fact]
    public async Task A_payment_that_was_cut_off_is_joined_by_its_repeat()
    {
        await SubmitAsync();
        gateway.IsCutOff = true;
        await Assert.ThrowsAsync<TimeoutException>(PayAsync);
        Assert.Equal("PORTAL-2011", await RefuseAsync());

        gateway.IsCutOff = false;
        Assert.Null(await PayAsync());

        Assert.Equal([First.ToString(), First.ToString()], gateway.Asked);
        Assert.Equal(1, (await DossierAsync()).Fees[0].Attempts);
    }

    [Fact]
    public async Task Money_that_nobody_told_of_is_found_by_asking()
    {
        await SubmitAsync();
        Assert.Null(await PayAsync());
        gateway.Answers[First.ToString()] = new GatewayAnswer(GatewayState.Paid, new Charge("T1", (await DossierAsync()).Fees[0].Amount, Monday));

        Assert.True((await desk.FinishAsync(First, default)).Succeeded(out _, out _));
        Assert.Null(await PayAsync());

        var dossier = await DossierAsync();
        Assert.Equal((true, null), (dossier.IsPaid, dossier.PaymentLeft));
        Assert.Single(dossier.History, line => line.What == "fee-paid");
    }

    [Fact]
    public async Task Money_for_a_refused_attempt_is_given_back_once_and_the_history_runs_forward()
    {
        await SubmitAsync();
        Assert.Null(await PayAsync());
        var charge = new Charge("T1", (await DossierAsync()).Fees[0].Amount, Monday);
        await desk.FailAsync(First, PaymentFailure.Refused, default);

        await desk.TakeAsync(First, charge, isInDong: true, default);
        await desk.TakeAsync(First, charge, isInDong: true, default);

        var dossier = await DossierAsync();
        Assert.Equal((false, 0L), (dossier.IsPaid, dossier.PaidAmount));
        Assert.Equal("T1", Assert.Single(dossier.Refunds).Transaction);
        Assert.Equal(dossier.History.Select(line => line.At).Order(), dossier.History.Select(line => line.At));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_withdraws_when_the_payment_is_over_gets_back_what_the_gateway_had_taken(bool taken)
    {
        await SubmitAsync();
        Assert.Null(await PayAsync());
        var over = Monday + Dossier.PaymentTakes;
        Assert.Equal("PORTAL-2011", await WithdrawAsync(over.AddSeconds(-1)));
        Assert.Null(await WithdrawAsync(over));
        Assert.False((await DossierAsync()).IsAtRest);
        gateway.Answers[First.ToString()] = taken ? new(GatewayState.Paid, new Charge("T1", 135_000, over.AddMinutes(-1))) : new(GatewayState.Pending);

        for (var asked = 0; asked < 2; asked++)
        {
            Assert.True((await desk.FinishAsync(First, default)).Succeeded(out _, out _));
        }

        var dossier = await DossierAsync();
        Assert.Equal((true, true, 0L), (dossier.IsFinal, dossier.PaymentLeft is null, dossier.PaidAmount));
        Assert.Equal(taken ? ["T1"] : [], dossier.Refunds.Select(refund => refund.Transaction));
    }

    private async Task<string?> WithdrawAsync(DateTimeOffset at)
    {
        var withdrawn = await dossiers.ChangeAsync(Dossier.AggregateId(Code), null, dossier => dossier.Withdraw("anna", at, null), default);
        return withdrawn.Succeeded(out _, out var error) ? null : error.Definition.Code;
    }

    private async Task SubmitAsync() => await dossiers.CreateAsync(Dossier.AggregateId(Code), [Submission], default);

    private async Task<string?> PayAsync() =>
        (await desk.PayAsync(Code, new("anna", [Callers.Citizen], null), null, "/", default)).Succeeded(out _, out var error) ? null : error.Definition.Code;

    private async Task<string?> RefuseAsync()
    {
        var refused = await dossiers.ChangeAsync(Dossier.AggregateId(Code), null, dossier => dossier.Refuse("officer", Monday, "no", Calendar), default);
        return refused.Succeeded(out _, out var error) ? null : error.Definition.Code;
    }

    private async Task<Dossier> DossierAsync() => (await dossiers.FindAsync(Dossier.AggregateId(Code), default))!.State;
}
