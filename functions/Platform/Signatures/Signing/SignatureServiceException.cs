using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Signing;

/// <summary>The place of the keys or the time-stamp authority did not do what it was asked.</summary>
public sealed class SignatureServiceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether to ask again may help.</summary>
    public bool MayBeTriedAgain { get; init; }

    /// <summary>What whoever wanted the signature is told; its text may name the signatory.</summary>
    public ErrorDefinition Answer { get; init; } = PlatformErrors.SigningUnavailable;
}
