using EGov.Platform.Results;
using EGov.Portal.Payments;

namespace EGov.Portal.Tests.Payments;

/// <summary>A gateway that answers as the test wants.</summary>
internal sealed class RecordingGateway : IPaymentGateway
{
    /// <summary>The orders that were made, every time.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What is answered to whoever asks about an order.</summary>
    public Dictionary<string, GatewayAnswer> Answers { get; } = [];

    /// <summary>The process is lost on the way back: the order is made, and nobody hears of it.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>What happens while the gateway works.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public string Name => "recording";

    public async Task<Result<string>> BeginAsync(PaymentOrder order, CancellationToken cancellation)
    {
        Asked.Add(order.Reference);
        await Meanwhile();
        Answers.TryAdd(order.Reference, new GatewayAnswer(GatewayState.Pending));
        return IsCutOff ? throw new TimeoutException("The gateway does not answer.") : $"/{order.Reference}";
    }

    public Task<GatewayAnswer> QueryAsync(string reference, CancellationToken cancellation) =>
        Task.FromResult(Answers.GetValueOrDefault(reference, new GatewayAnswer(GatewayState.Unknown)));

    public string Seal(IEnumerable<string> values) => "sealed:" + string.Join('|', values);
}
