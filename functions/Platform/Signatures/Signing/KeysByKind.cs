using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Agencies' keys are in one place and persons' in another.</summary>
internal sealed class KeysByKind(ISigningKeys agencies, ISigningKeys persons) : ISigningKeys
{
    public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        return (signatory.Kind == SignatoryKind.Person ? persons : agencies).FindAsync(signatory, cancellation);
    }
}
