namespace EGov.Platform.Law;

/// <summary>A legal rule through time: on each day at most one version of it is in force.</summary>
public sealed class RuleTimeline<T>
{
    private readonly IReadOnlyList<DatedRule<T>> versions;

    /// <summary>A timeline of versions.</summary>
    /// <exception cref="ArgumentException">Two versions are in force on one day.</exception>
    public RuleTimeline(IEnumerable<DatedRule<T>> versions)
    {
        this.versions = [.. versions.OrderBy(version => version.From)];
        foreach (var (earlier, later) in this.versions.Zip(this.versions.Skip(1)))
        {
            if (earlier.To is not { } last || last >= later.From)
            {
                throw new ArgumentException($"{earlier.Instrument} and {later.Instrument} are both in force on {later.From:yyyy-MM-dd}.", nameof(versions));
            }
        }
    }

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<DatedRule<T>> Versions => versions;

    /// <summary>The version in force on the day, or null.</summary>
    public DatedRule<T>? On(DateOnly day) => versions.LastOrDefault(version => version.AppliesOn(day));
}
