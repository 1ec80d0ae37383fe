using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmbeddedFunctions.Invocation;

namespace EmbeddedFunctions.Telemetry;

/// <summary>Spans and metrics of the host. The names are a contract: dashboards and alerts use them.</summary>
internal static class HostTelemetry
{
    internal const string SourceName = "EmbeddedFunctions";

    internal static readonly ActivitySource Spans = new(SourceName);

    internal static readonly Meter Meter = new(SourceName);

    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("functions.invocation.duration", "s", "Time that an invocation took, middleware included.");

    internal static long Timestamp() => Durations.Enabled ? Stopwatch.GetTimestamp() : 0;

    internal static Activity? StartInvocation(InvocationContext context)
    {
        if (!Spans.HasListeners())
        {
            return null;
        }

        var span = Spans.StartActivity($"invoke {context.Function.FullName}", ActivityKind.Internal, context.ParentSpan);
        span?.SetTag("faas.name", context.Function.FullName);
        span?.SetTag("faas.trigger", context.Function.Module.TriggerType);
        span?.SetTag("faas.invocation_id", context.InvocationId);
        span?.SetTag("faas.instance", context.Replica.Number);
        return span;
    }

    internal static void Invoked(InvocationContext context, long started, Exception? failure)
    {
        if (failure is not null && Activity.Current is { } span && span.Source == Spans)
        {
            span.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        if (started == 0)
        {
            return;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var name = new KeyValuePair<string, object?>("faas.name", context.Function.FullName);
        if (failure is null)
        {
            Durations.Record(seconds, name);
        }
        else
        {
            Durations.Record(seconds, name, new KeyValuePair<string, object?>("error.type", failure.GetType().FullName));
        }
    }
}
