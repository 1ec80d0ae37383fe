namespace EGov.Platform.Access;

/// <summary>The identity provider does not answer, or not as it should.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="cause">Why, or null.</param>
public sealed class IdentityProviderException(string message, Exception? cause = null) : Exception(message, cause);
