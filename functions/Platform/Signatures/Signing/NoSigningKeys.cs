using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Signing;

/// <summary>An installation that has not been told where its keys are signs nothing, and says so.</summary>
internal sealed class NoSigningKeys : ISigningKeys, ITimestampAuthority
{
    public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation) =>
        Task.FromResult<Result<SigningKey>>(PlatformErrors.NoSigningKey.With(signatory.Name));

    public Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation) =>
        throw new SignatureServiceException("No time-stamp authority is set.");
}
