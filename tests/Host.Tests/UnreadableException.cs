namespace EmbeddedFunctions.Tests;

/// <summary>An exception of user code that throws again when somebody reads it.</summary>
internal sealed class UnreadableException(string name) : Exception
{
    public override string Message => throw new InvalidOperationException($"{name} has no text");
}
