using System.Diagnostics;
using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.Scheduling;
using Microsoft.DurableTask.Converters;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>
/// Runs an activity. Its result becomes durable with the turn that takes it in; until then a lost process means that it runs again.
/// </summary>
internal sealed class ActivityItem(TaskHub hub, Instance instance, ScheduledActivity activity) : WorkItem
{
    internal override string Title => $"activity {activity.Name} of {instance.Id}";

    internal override async Task RunAsync()
    {
        Answered? answer;
        try
        {
            answer = instance.Ended ? null : await RunFunctionAsync().ConfigureAwait(false);
        }
        finally
        {
            hub.Activities.Leave();
        }

        if (answer is not null)
        {
            hub.Post(instance, new InstanceMessage(0, answer));
        }
    }

    /// <summary>Null when the host stops meanwhile: the activity runs again after the next start.</summary>
    private async Task<Answered?> RunFunctionAsync()
    {
        if (hub.Functions.Activity(activity.Name) is not { } function)
        {
            return new ActivityFailed(activity.TaskId, Failures.Plain(Failures.ActivityNotFound, hub.Functions.NoActivity(activity.Name)));
        }

        try
        {
            ActivityContext.TryParse(activity.Trace, null, out var parent);
            var context = new InvocationContext(hub.App.NextReplica(), function, activity.Input)
            {
                BindingData = new ActivityBindingData(instance.Id),
                ParentSpan = parent,
            };
            var result = await hub.Core.Invoker.InvokeAsync(context, CancellationToken.None).ConfigureAwait(false);
            DurableTelemetry.ActivityRan(function, null);
            return new ActivityCompleted(activity.TaskId, JsonDataConverter.Default.Serialize(result));
        }
        catch (Exception) when (hub.Core.Stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            DurableTelemetry.ActivityRan(function, failure);
            return new ActivityFailed(activity.TaskId, Failures.Of(failure));
        }
    }
}
