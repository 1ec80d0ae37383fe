using EGov.Exchange.Push;

namespace EGov.Exchange.Tests.Push;

/// <summary>Systems as a story connects them.</summary>
internal sealed class ConnectedTargets : IPushTargets
{
    private readonly Dictionary<string, PushTarget> targets = new(StringComparer.Ordinal);

    public List<byte[]> Secrets { get; } = [Receiver.Secret];

    public void Connect(string system, string agency, bool sendsPacket = false, bool isOn = true) =>
        targets[system] = new(system, agency, new Uri($"https://{system}.example/in"), sendsPacket, isOn);

    public Task<PushTarget?> FindAsync(string system, CancellationToken cancellation) => Task.FromResult(targets.GetValueOrDefault(system));

    public Task<PushTarget?> OfAgencyAsync(string agency, CancellationToken cancellation) =>
        Task.FromResult(targets.Values.FirstOrDefault(target => target.Agency == agency && target.IsOn));

    public IAsyncEnumerable<PushTarget> AllAsync(CancellationToken cancellation) => targets.Values.Where(target => target.IsOn).ToAsyncEnumerable();

    public Task<IReadOnlyList<byte[]>> SecretsOfAsync(PushTarget target, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<byte[]>>([.. Secrets]);
}
