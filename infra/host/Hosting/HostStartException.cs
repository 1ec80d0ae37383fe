namespace EmbeddedFunctions;

/// <summary>The host does not start; the message is one line that says what to mend.</summary>
public sealed class HostStartException : Exception
{
    /// <summary>Creates the exception. Line ends become spaces: a message may quote what somebody wrote.</summary>
    public HostStartException(string message)
        : base(message?.ReplaceLineEndings(" "))
    {
    }
}
