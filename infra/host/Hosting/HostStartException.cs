namespace EmbeddedFunctions;

/// <summary>The host does not start; the message is one line that says what to mend.</summary>
public sealed class HostStartException : Exception
{
    /// <summary>Creates the exception.</summary>
    public HostStartException(string message)
        : base(message)
    {
    }
}
