using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Fuzzing;

/// <summary>
/// Checks properties over random cases. FUZZ_RUNS multiplies the number of cases of every property, and then each run has a seed of its own,
/// which it prints; FUZZ_SEED repeats one. Without them the few cases are the same each time, so that a red test is about the change at hand.
/// </summary>
internal static class Fuzzer
{
    private const ulong UsualSeed = 20_260_105;

    private static readonly int Times = int.Parse(Setting("FUZZ_RUNS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly ulong Seed = Setting("FUZZ_SEED") is { } given
        ? ulong.Parse(given, CultureInfo.InvariantCulture)
        : Setting("FUZZ_RUNS") is null ? UsualSeed : (ulong)Environment.TickCount64;

    /// <summary>Checks a property that runs a host.</summary>
    public static void Check<T>(ITestOutputHelper output, Arbitrary<T> cases, int runs, Func<T, Task> holds) =>
        Run(output, runs, Prop.ForAll(cases, holds));

    /// <summary>Checks a property of plain code.</summary>
    public static void Check<T>(ITestOutputHelper output, Arbitrary<T> cases, int runs, Action<T> holds) =>
        Run(output, runs, Prop.ForAll(cases, holds));

    private static void Run(ITestOutputHelper output, int runs, Property property)
    {
        var all = checked(runs * Times);
        output.WriteLine($"{all} cases, FUZZ_SEED={Seed}");
        Console.WriteLine($"fuzz: {all} cases, FUZZ_SEED={Seed}");
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(all).WithReplay(new Replay(new Rnd(Seed), null)).WithName($"FUZZ_SEED={Seed}"),
            property);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
