namespace EGov.Platform.Files;

/// <summary>More was written to a <see cref="ContentSpool"/> than it may hold. Whoever asked for the bound says so in words of their own.</summary>
/// <param name="most">How many bytes it may hold.</param>
public sealed class ContentTooLargeException(int most) : Exception($"The content has more than {most} bytes.")
{
    /// <summary>How many bytes it may hold.</summary>
    public int Most => most;
}
