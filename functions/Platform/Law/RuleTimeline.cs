namespace EGov.Platform.Law;

/// <summary>A legal rule through time: from its first day on, one version of it is in force on each day.</summary>
public sealed class RuleTimeline<T>
{
    private readonly IReadOnlyList<DatedRule<T>> versions;

    /// <summary>A timeline of versions.</summary>
    /// <exception cref="ArgumentException">Two versions are in force on one day, none is between two, or one ends before it begins.</exception>
    public RuleTimeline(IEnumerable<DatedRule<T>> versions)
    {
        this.versions = [.. versions.OrderBy(version => version.From)];
        if (this.versions.FirstOrDefault(version => version.To < version.From) is { } reversed)
        {
            throw new ArgumentException($"{reversed.Instrument} ends on {reversed.To:yyyy-MM-dd}, before it begins.", nameof(versions));
        }

        foreach (var (earlier, later) in this.versions.Zip(this.versions.Skip(1)))
        {
            if (earlier.To is not { } last || last >= later.From)
            {
                throw new ArgumentException($"{earlier.Instrument} and {later.Instrument} are both in force on {later.From:yyyy-MM-dd}.", nameof(versions));
            }

            if (last.AddDays(1) < later.From)
            {
                throw new ArgumentException($"Between {earlier.Instrument} and {later.Instrument} none is in force on {last.AddDays(1):yyyy-MM-dd}.", nameof(versions));
            }
        }
    }

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<DatedRule<T>> Versions => versions;

    /// <summary>The version in force on the day; null before the first and after a last one that has ended.</summary>
    public DatedRule<T>? On(DateOnly day) => versions.LastOrDefault(version => version.AppliesOn(day));
}
