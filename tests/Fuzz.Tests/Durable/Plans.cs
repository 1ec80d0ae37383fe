using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.Durable;

/// <summary>A plan, and how the run of it is disturbed.</summary>
/// <param name="Plan">What is orchestrated.</param>
/// <param name="Seed">The order of the work.</param>
/// <param name="Replicas">How many of the app there are.</param>
/// <param name="Crashes">After how many durable steps each process is lost, one after the other.</param>
/// <param name="PausesAt">The round in which the root is suspended for a while; -1 for never.</param>
internal sealed record PlanRun(Plan Plan, int Seed, int Replicas, int[] Crashes, int PausesAt);

/// <summary>Makes plans of every shape.</summary>
internal static class Plans
{
    private static Gen<Plan> Leaf { get; } =
        from kind in Gen.Frequency(
            (4, Gen.Constant(Kind.Work)), (2, Gen.Constant(Kind.Flaky)), (2, Gen.Constant(Kind.Sleep)), (2, Gen.Constant(Kind.Hear)), (1, Gen.Constant(Kind.Miss)))
        from number in Gen.Choose(0, 5)
        select new Plan(kind, number, string.Empty, []);

    public static Arbitrary<PlanRun> Runs { get; } = Arb.From(
        from plan in Tree(4)
        from seed in Gen.Choose(0, 1_000_000)
        from replicas in Gen.Choose(1, 2)
        from count in Gen.Choose(0, 5)
        from crashes in Gen.Choose(1, 30).ArrayOf(count)
        from pause in Gen.Choose(-3, 4)
        select new PlanRun(Named(plan, "r"), seed, replicas, crashes, pause),
        Smaller);

    private static Gen<Plan> Tree(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (2, Leaf),
            (5, from kind in Gen.Elements(Kind.InOrder, Kind.InOrder, Kind.AtOnce, Kind.AtOnce, Kind.Child, Kind.Child, Kind.Broken)
                from count in Gen.Choose(0, 4)
                from parts in Tree(depth - 1).ArrayOf(count)
                select new Plan(kind, 0, string.Empty, parts)));

    private static Plan Named(Plan plan, string name) =>
        plan with { Name = name, Parts = [.. plan.Parts.Select((part, index) => Named(part, $"{name}{index}"))] };

    private static IEnumerable<PlanRun> Smaller(PlanRun run)
    {
        for (var index = 0; index < run.Crashes.Length; index++)
        {
            yield return run with { Crashes = [.. run.Crashes[..index], .. run.Crashes[(index + 1)..]] };
        }

        foreach (var smaller in Smaller(run.Plan))
        {
            yield return run with { Plan = Named(smaller, "r") };
        }

        if (run.PausesAt >= 0)
        {
            yield return run with { PausesAt = -1 };
        }
    }

    private static IEnumerable<Plan> Smaller(Plan plan)
    {
        for (var index = 0; index < plan.Parts.Length; index++)
        {
            yield return plan.Parts[index];
            yield return plan with { Parts = [.. plan.Parts[..index], .. plan.Parts[(index + 1)..]] };
            foreach (var smaller in Smaller(plan.Parts[index]))
            {
                yield return plan with { Parts = [.. plan.Parts[..index], smaller, .. plan.Parts[(index + 1)..]] };
            }
        }
    }
}
