namespace EGov.Exchange.Push;

/// <summary>Where no systems are connected nothing is sent to any.</summary>
internal sealed class NoPushTargets : IPushTargets
{
    public Task<PushTarget?> FindAsync(string system, CancellationToken cancellation) => Task.FromResult<PushTarget?>(null);

    public Task<PushTarget?> OfAgencyAsync(string agency, CancellationToken cancellation) => Task.FromResult<PushTarget?>(null);

    public IAsyncEnumerable<PushTarget> AllAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<PushTarget>();

    public Task<IReadOnlyList<byte[]>> SecretsOfAsync(PushTarget target, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<byte[]>>([]);
}
