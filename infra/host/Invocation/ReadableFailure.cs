namespace EmbeddedFunctions.Invocation;

/// <summary>What functions throw may throw in turn while its text is read: whoever logs or stores it reads it through here.</summary>
internal static class ReadableFailure
{
    /// <summary>The exception itself, or one that stands for it when its text cannot be read.</summary>
    internal static Exception Of(Exception failure)
    {
        try
        {
            // Loggers read the whole text, with the inner exceptions.
            _ = (failure.Message, failure.StackTrace, failure.ToString());
            return failure;
        }
        catch (Exception whileRead)
        {
            return new UnreadableFailureException(failure.GetType(), whileRead.GetType());
        }
    }
}

/// <summary>Stands for an exception whose own text cannot be read.</summary>
internal sealed class UnreadableFailureException(Type type, Type whileRead)
    : Exception($"A {type} was thrown, and reading its text threw a {whileRead}.")
{
    /// <summary>The type of what was thrown.</summary>
    internal Type Type => type;
}
