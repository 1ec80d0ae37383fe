using EGov.Platform.Aggregates;
using EGov.Platform.Tests.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Payments;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Payments;

/// <summary>A payment between the dossier, the gateway and whoever refuses meanwhile.</summary>
public sealed class PaymentDeskTests
{
    private readonly RecordingGateway gateway = new();
    private readonly AggregateStore<Dossier, DossierEvent> dossiers;
    private readonly PaymentDesk desk;

    public PaymentDeskTests()
    {
        var stores = MemoryDocumentStore.App();
        dossiers = new AggregateStore<Dossier, DossierEvent>(stores);
        desk = new PaymentDesk(new AggregateStore<Payment, PaymentEvent>(stores), dossiers, gateway, TimeProvider.System);
    }

    [Fact]
    public async Task Whoever_refuses_while_the_gateway_works_is_told_to_wait()
    {
        await SubmitAsync();
        string? refusal = null;
        gateway.Meanwhile = async () => refusal = await RefuseAsync();

        Assert.Null(await PayAsync());

        Assert.Equal("PORTAL-2011", refusal);
        var dossier = await DossierAsync();
        Assert.Equal((true, DossierStatus.Submitted), (dossier.IsPaid, dossier.Status));
    }

    [Fact]
    public async Task A_refused_dossier_is_not_charged()
    {
        await SubmitAsync();
        Assert.Null(await RefuseAsync());

        Assert.Equal("PORTAL-2005", await PayAsync());

        Assert.Empty(gateway.Asked);
    }

    [Fact]
    public async Task A_declined_payment_lets_the_dossier_go_and_the_next_one_is_another_attempt()
    {
        await SubmitAsync();
        gateway.Declines = true;
        Assert.Equal("PORTAL-2009", await PayAsync());
        Assert.Null((await DossierAsync()).PaymentLeft);

        gateway.Declines = false;
        Assert.Null(await PayAsync());

        Assert.Equal([$"payment-{Code}", $"payment-{Code}-2"], gateway.Asked);
        Assert.True((await DossierAsync()).IsPaid);
    }

    [Fact]
    public async Task A_payment_that_was_cut_off_is_finished_by_its_repeat_and_charged_once()
    {
        await SubmitAsync();
        gateway.IsCutOff = true;
        await Assert.ThrowsAsync<TimeoutException>(PayAsync);
        Assert.Equal("PORTAL-2011", await RefuseAsync());

        gateway.IsCutOff = false;
        Assert.Null(await PayAsync());
        Assert.Null(await PayAsync());

        Assert.Equal(1, gateway.Charges);
        Assert.Single((await DossierAsync()).History, line => line.What == "fee-paid");
    }

    private async Task SubmitAsync() => await dossiers.CreateAsync(Dossier.AggregateId(Code), [Submission], default);

    private async Task<string?> PayAsync() => (await desk.PayAsync(Code, default)).Succeeded(out _, out var error) ? null : error.Definition.Code;

    private async Task<string?> RefuseAsync()
    {
        var refused = await dossiers.ChangeAsync(Dossier.AggregateId(Code), null, dossier => dossier.Refuse("officer", Monday, "no"), default);
        return refused.Succeeded(out _, out var error) ? null : error.Definition.Code;
    }

    private async Task<Dossier> DossierAsync() => (await dossiers.FindAsync(Dossier.AggregateId(Code), default))!.State;
}
