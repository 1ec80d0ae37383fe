namespace Conformance;

/// <summary>
/// A story that any Durable engine must tell alike. Each step may be run again after the engine was lost in the middle of it, and an
/// activity may run more than once: neither may show in the outcome.
/// </summary>
/// <param name="Name">The pattern.</param>
/// <param name="Steps">What the caller does, in order.</param>
/// <param name="Outcome">What is to be seen of each instance in the end, by its id.</param>
public sealed record Scenario(string Name, IReadOnlyList<Func<IConformanceEngine, Task>> Steps, IReadOnlyDictionary<string, string> Outcome)
{
    /// <summary>What is to be seen of an instance that is not there.</summary>
    public const string Gone = "gone";

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What is seen of the scenario's instances.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ObserveAsync(IConformanceEngine engine)
    {
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in Outcome.Keys)
        {
            seen.Add(id, Describe.Instance(await engine.Client.GetInstanceAsync(id, getInputsAndOutputs: true)));
        }

        return seen;
    }
}
