namespace EGov.Platform.Signatures.Signing;

/// <summary>The place of the keys or the time-stamp authority did not do what it was asked.</summary>
public sealed class SignatureServiceException(string message, Exception? inner = null) : Exception(message, inner);
