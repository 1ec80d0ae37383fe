namespace EGov.Local.Servers;

/// <summary>A command cannot be run since a program is missing on this machine; the message says which and where it comes from.</summary>
internal sealed class MissingToolException(string message) : Exception(message)
{
    /// <summary>What the command ends with.</summary>
    internal const int ExitCode = 2;
}
