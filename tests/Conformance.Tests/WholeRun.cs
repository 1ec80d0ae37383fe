namespace Conformance.Tests;

/// <summary>Plays all scenarios one after the other on one engine, which may be lost at one durable step.</summary>
internal static class WholeRun
{
    /// <param name="seed">The order of the work.</param>
    /// <param name="lostAt">The durable step that does not happen any more, counted over the run; null for a run without a loss.</param>
    /// <returns>What came of every scenario that came out wrong, and how many durable steps the run had before its loss.</returns>
    internal static async Task<(IReadOnlyList<string> Wrong, long Steps)> PlayAsync(int seed, long? lostAt)
    {
        await using var engine = await EmbeddedEngine.StartAsync(seed);
        var began = engine.Probe.Steps;
        engine.Probe.StopAt = began + lostAt;
        var probe = engine.Probe;
        foreach (var step in Suite.Scenarios.SelectMany(static scenario => scenario.Steps))
        {
            try
            {
                await step(engine);
            }
            catch (Exception) when (engine.Probe.Stopped)
            {
                // Lost under the caller's hands: below it comes back and the step is taken again.
            }

            if (engine.Probe.Stopped)
            {
                await engine.ComeBackAsync();
                await step(engine);
            }
        }

        var wrong = new List<string>();
        foreach (var scenario in Suite.Scenarios)
        {
            var seen = await scenario.ObserveAsync(engine);
            wrong.AddRange(scenario.Outcome
                .Where(expected => seen[expected.Key] != expected.Value)
                .Select(expected => $"{scenario}, {expected.Key}: {seen[expected.Key]} instead of {expected.Value}"));
        }

        return (wrong, probe.Steps - began);
    }
}
