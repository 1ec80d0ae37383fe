using EmbeddedFunctions.Durable.History;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>The code does not do again what the history says it did. The message names the first difference.</summary>
internal sealed class ReplayMismatchException(string message) : Exception(message);

/// <summary>Compares what the code asks for with what the history says it asked for.</summary>
internal static class ReplayMismatch
{
    private const string Cause =
        "The code of an orchestrator must do the same on every replay: was it changed while this instance ran, or does it depend on the time, a random value or other outside state?";

    internal static void Require(Requested recorded, OrchestratorAction? now)
    {
        if (now is null)
        {
            throw new ReplayMismatchException(
                $"Non-Deterministic workflow detected: step {recorded.TaskId} of the history is {Describe(recorded)}, but the code has not asked for it at this point. {Cause}");
        }

        var repeated = now.Recorded;
        if (repeated.TaskId != recorded.TaskId || repeated.GetType() != recorded.GetType() || !SameName(repeated, recorded))
        {
            throw new ReplayMismatchException(
                $"Non-Deterministic workflow detected: step {recorded.TaskId} of the history is {Describe(recorded)}, but the code now asks for {Describe(repeated)} as step {repeated.TaskId}. {Cause}");
        }
    }

    internal static ReplayMismatchException Unrecorded(OrchestratorAction now) =>
        new($"Non-Deterministic workflow detected: the code now asks for {Describe(now.Recorded)} as step {now.TaskId}, where the history goes on without it. {Cause}");

    private static bool SameName(Requested repeated, Requested recorded) =>
        string.Equals(NameOf(repeated), NameOf(recorded), StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(Requested requested) => requested switch
    {
        ActivityScheduled activity => activity.Name,
        SubOrchestrationScheduled child => child.Name,
        EventSent sent => sent.Name,
        _ => null,
    };

    private static string Describe(Requested requested) => requested switch
    {
        ActivityScheduled activity => $"the activity '{activity.Name}'",
        SubOrchestrationScheduled child => $"the sub-orchestration '{child.Name}'",
        TimerCreated => "a timer",
        EventSent sent => $"the event '{sent.Name}' to another instance",
        _ => requested.GetType().Name,
    };
}
