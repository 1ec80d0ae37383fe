namespace EGov.Platform.Events;

/// <summary>
/// What one aggregate adds to the sums of a period, such as the counts of an agency's month. Many aggregates share a sum; each is counted once,
/// with what it adds at last.
/// </summary>
/// <param name="Partition">What the sums are asked by.</param>
/// <param name="Period">The period within it: <c>2026-02</c>.</param>
/// <param name="Amounts">What is added, by name.</param>
public sealed record ViewShare(string Partition, string Period, IReadOnlyDictionary<string, long> Amounts)
{
    internal bool IsSameAs(ViewShare other) =>
        (Partition, Period) == (other.Partition, other.Period)
        && Amounts.Count == other.Amounts.Count
        && Amounts.All(amount => other.Amounts.TryGetValue(amount.Key, out var value) && value == amount.Value);
}
