using EGov.Reporting.Values;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>What a row says.</summary>
/// <param name="Values">Its values; none when it is passed over, or has only cells in which nothing stands.</param>
/// <param name="Unit">The unit that it names; null when it names none.</param>
/// <param name="Structure">The structure of SDMX that it says it is of, unless the profile has looked at that; null when it says none.</param>
/// <param name="IsIgnored">Whether the profile passes over such rows.</param>
internal sealed record MappedRow(IReadOnlyList<Observation> Values, string? Unit, string? Structure, bool IsIgnored)
{
    /// <summary>A row that is passed over.</summary>
    public static MappedRow Ignored { get; } = new([], null, null, IsIgnored: true);
}
