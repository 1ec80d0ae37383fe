using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Telemetry;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable;

/// <summary>Metrics of orchestrations. The names are a contract: dashboards and alerts use them.</summary>
internal static class DurableTelemetry
{
    private static readonly Counter<long> Started =
        HostTelemetry.Meter.CreateCounter<long>("durable.orchestrations.started", "{orchestration}", "Orchestrations that were started.");

    private static readonly Counter<long> Ended =
        HostTelemetry.Meter.CreateCounter<long>("durable.orchestrations.ended", "{orchestration}", "Orchestrations that ended, by status.");

    private static readonly Counter<long> Activities =
        HostTelemetry.Meter.CreateCounter<long>("durable.activities", "{activity}", "Activities that ran, by outcome.");

    private static readonly Histogram<double> Turns =
        HostTelemetry.Meter.CreateHistogram<double>("durable.turn.duration", "s", "Time from the begin of a turn until it was on disk.");

    internal static long Timestamp() => Turns.Enabled ? Stopwatch.GetTimestamp() : 0;

    internal static void OrchestrationStarted(string app, string name)
    {
        if (Started.Enabled)
        {
            Started.Add(1, Tag("app", app), Tag("orchestration", name));
        }
    }

    internal static void OrchestrationEnded(string app, string name, OrchestrationRuntimeStatus status)
    {
        if (Ended.Enabled)
        {
            Ended.Add(1, Tag("app", app), Tag("orchestration", name), Tag("status", status.ToString()));
        }
    }

    internal static void TurnEnded(string app, string name, long started)
    {
        if (started != 0)
        {
            Turns.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, Tag("app", app), Tag("orchestration", name));
        }
    }

    internal static void ActivityRan(FunctionEntry function, Exception? failure)
    {
        if (Activities.Enabled)
        {
            Activities.Add(1, Tag("faas.name", function.FullName), Tag("error.type", failure?.GetType().FullName));
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string? value) => new(name, value);
}
