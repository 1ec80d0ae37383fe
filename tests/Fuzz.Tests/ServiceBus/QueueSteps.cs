using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.ServiceBus;

/// <summary>What may be done with a queue.</summary>
internal enum Act
{
    Send,
    SendTogether,
    Schedule,
    Cancel,
    Receive,
    ReceiveDead,
    ReceiveDeferred,
    Complete,
    Abandon,
    Change,
    Defer,
    DeadLetter,
    Renew,
    Resubmit,
    Wait,
    Crash,
    CrashSoon,
    Restart,
}

/// <summary>A step: what is done, and a number that chooses on what, as far as there is something to choose from.</summary>
internal sealed record Step(Act Act, int Choice)
{
    public override string ToString() => $"{Act} {Choice}";
}

/// <summary>A run over a queue.</summary>
internal sealed record QueueRun(QueueRules Rules, int Seed, Step[] Steps)
{
    public override string ToString() => $"{Rules} seed {Seed}: {string.Join(", ", (object[])Steps)}";
}

internal static class QueueRuns
{
    private static readonly Gen<Step> Steps =
        from act in Gen.Frequency(
            (8, Gen.Constant(Act.Send)), (3, Gen.Constant(Act.SendTogether)), (3, Gen.Constant(Act.Schedule)), (1, Gen.Constant(Act.Cancel)), (10, Gen.Constant(Act.Receive)),
            (2, Gen.Constant(Act.ReceiveDead)), (2, Gen.Constant(Act.ReceiveDeferred)), (6, Gen.Constant(Act.Complete)), (4, Gen.Constant(Act.Abandon)),
            (2, Gen.Constant(Act.Change)), (3, Gen.Constant(Act.Defer)), (2, Gen.Constant(Act.DeadLetter)), (2, Gen.Constant(Act.Renew)),
            (1, Gen.Constant(Act.Resubmit)), (5, Gen.Constant(Act.Wait)), (2, Gen.Constant(Act.CrashSoon)), (1, Gen.Constant(Act.Crash)), (1, Gen.Constant(Act.Restart)))
        from choice in Gen.Choose(0, 1000)
        select new Step(act, choice);

    private static readonly Gen<QueueRules> Rules =
        from seconds in Gen.Elements(10, 60, 300)
        from deliveries in Gen.Elements(1, 2, 3, 10)
        from deadLetters in Gen.Elements(true, false)
        from window in Gen.Elements(0, 20, 120)
        select new QueueRules(TimeSpan.FromSeconds(seconds), deliveries, deadLetters, window == 0 ? null : TimeSpan.FromSeconds(window));

    public static Arbitrary<QueueRun> All { get; } = Arb.From(
        from rules in Rules
        from seed in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(5, 60)
        from steps in Steps.ArrayOf(length)
        select new QueueRun(rules, seed, steps),
        Shorter);

    /// <summary>Runs with a stretch of the steps left out.</summary>
    private static IEnumerable<QueueRun> Shorter(QueueRun run)
    {
        for (var size = run.Steps.Length / 2; size >= 1; size /= 2)
        {
            for (var from = 0; from + size <= run.Steps.Length; from += size)
            {
                yield return run with { Steps = [.. run.Steps[..from], .. run.Steps[(from + size)..]] };
            }
        }
    }
}
