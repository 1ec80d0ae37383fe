namespace EmbeddedFunctions.ChangeFeed;

/// <summary>What one read of a change feed gave.</summary>
/// <param name="Documents">In ascending order of position.</param>
public sealed record ChangeBatch(IReadOnlyList<ChangedDocument> Documents)
{
    /// <summary>Nothing new.</summary>
    public static ChangeBatch Empty { get; } = new([]);
}
