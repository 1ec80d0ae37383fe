namespace Conformance.Tests;

public sealed class LostProcessTests
{
    private const int SpreadSteps = 100;
    private const int RandomRuns = 50;

    [Fact]
    public async Task Lost_at_durable_steps_all_over_the_suite_everything_still_comes_out_right()
    {
        var (wrong, steps) = await WholeRun.PlayAsync(seed: 1, lostAt: null);
        Assert.Empty(wrong);

        var every = Environment.GetEnvironmentVariable("CRASH_ALL") == "1" ? 1 : Math.Max(1, steps / SpreadSteps);
        for (var step = 1L; step <= steps; step += every)
        {
            Assert.Equal((step, string.Empty), (step, string.Join("; ", (await WholeRun.PlayAsync(seed: 1, step)).Wrong)));
        }
    }

    [Fact]
    public async Task Lost_at_random_steps_of_runs_in_random_order_everything_still_comes_out_right()
    {
        var (_, steps) = await WholeRun.PlayAsync(seed: 1, lostAt: null);
#pragma warning disable CA5394 // The choice of test cases wants repeatability, not secrecy.
        var random = new Random(20260105);
        for (var run = 0; run < RandomRuns; run++)
        {
            var seed = random.Next(1, 1_000_000);
            var step = random.NextInt64(1, steps);
            Assert.Equal((seed, step, string.Empty), (seed, step, string.Join("; ", (await WholeRun.PlayAsync(seed, step)).Wrong)));
        }
#pragma warning restore CA5394
    }
}
