using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Portal.Payments.Simulation;

/// <summary>Plays what happens at a gateway, and sends the notices that a gateway would send.</summary>
internal sealed class SimulatorDesk(IPaymentGateway gateway, NoticeDesk notices, TimeProvider clock)
{
    /// <summary>The order, or null: there is none, or this is not a place where payments are simulated.</summary>
    public async Task<PaymentOrder?> FindAsync(string reference, CancellationToken cancellation) =>
        gateway is SimulatedGateway simulated ? (await simulated.FindAsync(reference, cancellation))?.Order : null;

    /// <summary>Does it once; a repeat tells again what was done first. After its time an order takes nothing.</summary>
    public async Task PlayAsync(PaymentOrder order, SimulatedDeed deed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var simulated = (SimulatedGateway)gateway;
        if (deed is SimulatedDeed.Forged)
        {
            await TellAsync(Notice(order, Take(order, order.Amount, now)) with { Seal = new string('0', 64) }, cancellation);
            return;
        }

        if (now > order.ExpiresAt && (await simulated.FindAsync(order.Reference, cancellation))!.IsOpen)
        {
            return;
        }

        var ended = await simulated.EndAsync(
            order.Reference,
            open => deed is SimulatedDeed.Refuse
                ? open with { IsRefused = true }
                : open with { Charge = Take(order, deed is SimulatedDeed.WrongAmount ? order.Amount + 1000 : order.Amount, now) },
            cancellation);
        if (ended.IsRefused || deed is SimulatedDeed.Late)
        {
            await TellAsync(Notice(order, null), cancellation);
        }

        var times = ended.Charge is null || deed is SimulatedDeed.Lost ? 0 : deed is SimulatedDeed.Duplicate ? 2 : 1;
        for (var time = 0; time < times; time++)
        {
            await TellAsync(Notice(order, ended.Charge), cancellation);
        }
    }

    /// <summary>The transaction's number is the order's, so that a repeat cannot make another.</summary>
    private static Charge Take(PaymentOrder order, long amount, DateTimeOffset now) => new($"SIM-{order.Reference}", amount, now);

    private PaymentNotice Notice(PaymentOrder order, Charge? charge)
    {
        var notice = new PaymentNotice(
            "CONFIRM",
            charge is null ? "24" : PaymentNotice.Taken,
            "EGOV",
            order.Reference,
            (charge?.Amount ?? order.Amount).ToString(CultureInfo.InvariantCulture),
            PaymentNotice.Dong,
            charge?.Transaction ?? $"SIM-{order.Reference}",
            "SIMULATED",
            (charge?.At ?? clock.GetUtcNow()).InVietnam().ToString(PaymentNotice.TimeFormat, CultureInfo.InvariantCulture),
            order.Dossier,
            string.Empty);
        return notice with { Seal = gateway.Seal(notice.Sealed) };
    }

    /// <summary>A notice that is not taken is found by asking later, as with a real gateway.</summary>
    private Task<Result<PaymentNoticeAnswer>> TellAsync(PaymentNotice notice, CancellationToken cancellation) =>
        notices.TakeAsync(gateway.Name, notice, cancellation);
}
