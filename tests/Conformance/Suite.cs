using Microsoft.DurableTask.Client;
using static Conformance.Steps;

namespace Conformance;

/// <summary>The patterns of the Durable Functions documentation, each with what must come of it.</summary>
public static class Suite
{
    private const string TaskFailed = "Microsoft.DurableTask.TaskFailedException";

    /// <summary>The scenarios in the order in which a whole run plays them. Their instance ids do not overlap.</summary>
    public static IReadOnlyList<Scenario> Scenarios { get; } =
    [
        One("Chaining", "chain", """Completed "abcd" """, Start("ChainsThree", "chain", "a"), UntilEnd("chain")),
        One("Fan_out_and_fan_in", "fan", "Completed 385", Start("FansOutAndIn", "fan", 10), UntilEnd("fan")),
        One("The_first_of_several_wins", "race", """Completed "first!" """, Start("TakesTheFirst", "race"), UntilEnd("race")),
        One(
            "Async_http",
            "http",
            """Completed "done" status "finished" """,
            Start("ReportsProgress", "http"),
            UntilCustomStatus("http", "accepted"),
            UntilCustomStatus("http", "working"),
            Raise("http", "finish"),
            UntilEnd("http")),
        One("Monitor_until_ready", "monitor", """Completed "ready" """, Start("Monitors", "monitor", TimeSpan.FromSeconds(1)), UntilEnd("monitor")),
        One("Monitor_until_expiry", "expiry", """Completed "gave up" """, Start("Monitors", "expiry", TimeSpan.FromDays(1)), UntilEnd("expiry")),
        One(
            "Human_interaction_approved",
            "approve",
            """Completed "approved yes" """,
            Start("AsksForApproval", "approve", TimeSpan.FromDays(6)),
            UntilStatus("approve", OrchestrationRuntimeStatus.Running),
            Raise("approve", "approval", true),
            UntilEnd("approve")),
        One(
            "Human_interaction_timed_out", "escalate", """Completed "escalated!" """, Start("AsksForApproval", "escalate", TimeSpan.FromSeconds(1)), UntilEnd("escalate")),
        One(
            "Events_keep_their_order",
            "order",
            """Completed "1 to 3" """,
            Start("CollectsInOrder", "order", 3),
            Raise("order", "number", 1),
            Raise("order", "NUMBER", 2),
            Raise("order", "Number", 3),
            UntilEnd("order")),
        One(
            "Events_between_orchestrations",
            "receiver",
            """Completed "1 to 3" """,
            Start("CollectsInOrder", "receiver", 3),
            Start("Forwards", "sender", "receiver"),
            UntilEnd("receiver")),
        One("Retry_by_policy", "retry", """Completed "worked" """, Start("RetriesByPolicy", "retry"), UntilEnd("retry")),
        One(
            "Retry_until_exhausted", "exhausted", """Completed "Explodes #4 always, waited True" """, Start("RunsOutOfAttempts", "exhausted"), UntilEnd("exhausted")),
        One("Retry_by_handler", "handler", """Completed "1 2 3 4" """, Start("RetriesByHandler", "handler"), UntilEnd("handler")),
        One("Compensation", "saga", """Completed "cancelled: no money" """, Start("Compensates", "saga"), UntilEnd("saga")),
        One(
            "Failure_of_an_activity",
            "fails",
            $"Failed {TaskFailed}: Task 'Explodes' (#0) failed with an unhandled exception: kaboom < System.InvalidOperationException: kaboom < System.FormatException: inner",
            Start("FailsByActivity", "fails"),
            UntilEnd("fails")),
        One("Failure_of_the_code", "bug", "Failed System.ArithmeticException: does not add up", Start("FailsItself", "bug"), UntilEnd("bug")),
        new(
            "Sub_orchestrations",
            [Start("CallsChildren", "family"), UntilEnd("family")],
            new Dictionary<string, string>
            {
                ["family"] = """Completed "CallsChildren/1 CallsChildren/2 CallsChildren/3" """.Trim(),
                ["family-1"] = """Completed "CallsChildren/1" """.Trim(),
                ["family-3"] = """Completed "CallsChildren/3" """.Trim(),
            }),
        One(
            "Sub_orchestration_fails",
            "orphan",
            $"Failed {TaskFailed}: Task 'FailsItself' (#0) failed with an unhandled exception: does not add up < System.ArithmeticException: does not add up",
            Start("CallsFailingChild", "orphan"),
            UntilEnd("orphan")),
        One("Sub_orchestration_retried", "again", """Completed "worked" """, Start("RetriesChild", "again"), UntilEnd("again")),
        One("Continue_as_new", "eternal", "Completed 5", Start("CountsUp", "eternal", 0), UntilEnd("eternal")),
        One(
            "Continue_as_new_keeps_events",
            "keeps",
            """Completed "all four" """,
            Start("AddsUp", "keeps", 0),
            Raise("keeps", "number", 1),
            Raise("keeps", "number", 2),
            Raise("keeps", "number", 3),
            Raise("keeps", "number", 4),
            UntilEnd("keeps")),
        One(
            "Suspend_and_resume",
            "pause",
            """Completed "1 to 2" """,
            Start("CollectsInOrder", "pause", 2),
            Suspend("pause"),
            Raise("pause", "number", 1),
            Raise("pause", "number", 2),
            Pass(TimeSpan.FromSeconds(1)),
            UntilStatus("pause", OrchestrationRuntimeStatus.Suspended),
            Resume("pause"),
            UntilEnd("pause")),
        One(
            "Terminate",
            "stop",
            """Terminated "enough" """,
            Start("WaitsForEver", "stop"),
            UntilStatus("stop", OrchestrationRuntimeStatus.Running),
            Terminate("stop", "enough"),
            UntilEnd("stop")),
        new(
            "Terminate_with_children",
            [
                Start("CallsPatientChild", "tree"),
                UntilStatus("tree-child", OrchestrationRuntimeStatus.Running),
                Terminate("tree", "all of it", recursive: true),
                UntilEnd("tree"),
                UntilEnd("tree-child"),
            ],
            new Dictionary<string, string> { ["tree"] = """Terminated "all of it" """.Trim(), ["tree-child"] = """Terminated "all of it" """.Trim() }),
        One("Purge", "purge", Scenario.Gone, Start("CountsUp", "purge", 5), UntilEnd("purge"), Purge("purge")),
        One("Scheduled_start", "later", "Completed 5", StartLater("TellsFive", "later", TimeSpan.FromSeconds(2)), UntilEnd("later")),
        One("Version", "version", """Completed "2.0, after 1.5: True" """, Start("TellsVersion", "version", version: "2.0"), UntilEnd("version")),
    ];

    private static Scenario One(string name, string id, string outcome, params Func<IConformanceEngine, Task>[] steps) =>
        new(name, steps, new Dictionary<string, string> { [id] = outcome.Trim() });
}
