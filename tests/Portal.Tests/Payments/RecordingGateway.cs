using EGov.Portal.Payments;

namespace EGov.Portal.Tests.Payments;

/// <summary>A gateway that does as the test wants and keeps what it answered for a reference.</summary>
internal sealed class RecordingGateway : IPaymentGateway
{
    private readonly Dictionary<string, Charge?> answers = [];

    /// <summary>What was asked for, every time.</summary>
    public List<string> Asked { get; } = [];

    public bool Declines { get; set; }

    /// <summary>The process is lost on the way back: the charge is made, and nobody hears of it.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>What happens while the gateway works.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public int Charges => answers.Values.Count(answer => answer is not null);

    public async Task<Charge?> ChargeAsync(string reference, long amount, CancellationToken cancellation)
    {
        Asked.Add(reference);
        await Meanwhile();
        if (!answers.TryGetValue(reference, out var answer))
        {
            answer = Declines ? null : new Charge($"T{answers.Count + 1}", amount, DateTimeOffset.UnixEpoch);
            answers.Add(reference, answer);
        }

        return IsCutOff ? throw new TimeoutException("The gateway does not answer.") : answer;
    }
}
