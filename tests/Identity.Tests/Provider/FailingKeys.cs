using EGov.Identity.Keys;

namespace EGov.Identity.Tests.Provider;

/// <summary>Keys that sign nothing while they fail.</summary>
internal sealed class FailingKeys(ITokenKeys keys) : ITokenKeys
{
    public bool Fail { get; set; }

    public Task<TokenKey> MakeAsync(string name, CancellationToken cancellation) => keys.MakeAsync(name, cancellation);

    public Task<byte[]> SignAsync(string reference, ReadOnlyMemory<byte> sha256, CancellationToken cancellation) =>
        Fail ? throw new HttpRequestException("The vault does not answer.") : keys.SignAsync(reference, sha256, cancellation);
}
