using System.Diagnostics;
using DurableTask.Core.Exceptions;
using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Durable.Turns;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>
/// Starts orchestrations. An id that is taken: in a state that the options name, the start is refused; an instance at its end is replaced;
/// a running one is terminated first if the options name other states, and refuses the start if they name none, as Azure's default does.
/// </summary>
internal sealed class InstanceStarter(TaskHub hub)
{
    private static readonly OrchestrationRuntimeStatus[] RunningStatuses =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <exception cref="OrchestrationAlreadyExistsException">The id is taken.</exception>
    internal async Task<string> StartAsync(TaskName orchestrator, string? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        var refusing = RefusingStatuses(options?.DedupeStatuses);
        var id = options?.InstanceId ?? InstanceIds.New(hub.Core.Clock);
        InstanceIds.Require(id);
        var start = new OrchestrationStarted(orchestrator.Name, options?.Version?.Version ?? hub.DefaultVersion, input)
        {
            Tags = options is { Tags.Count: > 0 } ? new Dictionary<string, string>(options.Tags) : OrchestrationStarted.NoTags,
            Trace = Activity.Current?.Id,
        };
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var created = new NewInstance(hub, id, start, options?.StartAt?.UtcDateTime, parent: null);
            if (hub.Live.Reserve(created.Instance) is not { } existing)
            {
                await CreateAsync(created, mayExist: options?.InstanceId is not null, refusing).ConfigureAwait(false);
                return id;
            }

            await MakeRoomAsync(existing, refusing, replaces: options?.DedupeStatuses is not null, cancellation).ConfigureAwait(false);
        }
    }

    private static HashSet<OrchestrationRuntimeStatus> RefusingStatuses(IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return [.. RunningStatuses];
        }

        var statuses = names.Select(static name => Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"'{name}' is not the name of an orchestration status.")).ToHashSet();
        return statuses.Contains(OrchestrationRuntimeStatus.Terminated) && !statuses.IsSupersetOf(RunningStatuses)
            ? throw new ArgumentException(
                "The dedupe statuses name Terminated but not all of Pending, Running and Suspended: a running instance would be terminated and then be in the way.")
            : statuses;
    }

    private static OrchestrationAlreadyExistsException Exists(string id, OrchestrationRuntimeStatus status) =>
        new($"An orchestration with the instance id '{id}' already exists. Its status is {status}.");

    private async Task CreateAsync(NewInstance created, bool mayExist, HashSet<OrchestrationRuntimeStatus> refusing)
    {
        var id = created.Instance.Id;
        var refusedBy = await hub.Core.Store.WriteAsync(connection =>
        {
            if (mayExist && InstanceRows.Find(connection, hub.App.Name, id) is { } old)
            {
                if (refusing.Contains(old.Status))
                {
                    return old.Status;
                }

                InstanceRows.Delete(connection, old.Number);
            }

            created.Insert(connection);
            return (OrchestrationRuntimeStatus?)null;
        }).ConfigureAwait(false);
        if (refusedBy is { } status)
        {
            created.Withdraw(hub);
            throw Exists(id, status);
        }

        created.Publish(hub);
    }

    /// <summary>Returns when the id may be free.</summary>
    private async Task MakeRoomAsync(Instance existing, HashSet<OrchestrationRuntimeStatus> refusing, bool replaces, CancellationToken cancellation)
    {
        // The answer "it exists" is only true once the other start is on disk.
        if (existing.Creation is { } creation && !await hub.Core.Scheduler.WaitForAsync(creation, cancellation).ConfigureAwait(false))
        {
            return;
        }

        if (!replaces || refusing.Contains(existing.Status))
        {
            throw Exists(existing.Id, existing.Status);
        }

        await hub.SendAsync(existing, new Terminated($"\"Replaced by a new start of {existing.Id}.\"", Recursive: false)).ConfigureAwait(false);
        await hub.Waiters.WaitAsync(existing.Id, forEnd: true, () => existing.Ended, cancellation).ConfigureAwait(false);
    }
}
