using EmbeddedFunctions.Durable.History;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>
/// The instances of one hub that are not at their end, and the rule that an instance has one turn at a time: whatever arrives meanwhile
/// waits in its inbox for the next.
/// </summary>
internal sealed class LiveInstances(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Instance> byId = new(StringComparer.Ordinal);

    internal int Count
    {
        get
        {
            lock (gate)
            {
                return byId.Count;
            }
        }
    }

    internal Instance? Find(string id)
    {
        lock (gate)
        {
            return byId.GetValueOrDefault(id);
        }
    }

    /// <summary>Takes an id for a new instance, or gives the instance that has it.</summary>
    internal Instance? Reserve(Instance instance)
    {
        lock (gate)
        {
            if (byId.TryGetValue(instance.Id, out var existing))
            {
                return existing;
            }

            byId.Add(instance.Id, instance);
            if (instance.Parent is { } parent)
            {
                (parent.Children ??= []).Add(instance);
            }

            return null;
        }
    }

    /// <summary>Ends the creation: the instance is on disk, or gives its id back.</summary>
    internal void EndCreation(Instance instance, bool created)
    {
        lock (gate)
        {
            instance.Creation = null;
            if (!created)
            {
                Remove(instance);
            }
        }
    }

    internal List<Instance> ChildrenOf(Instance instance)
    {
        lock (gate)
        {
            return instance.Children is { } children ? [.. children] : [];
        }
    }

    /// <summary>Puts something into the inbox.</summary>
    /// <param name="instance">The receiver.</param>
    /// <param name="message">What it gets.</param>
    /// <param name="turnIsDue">Whether the caller has to queue a turn.</param>
    /// <returns>False when the instance is at its end and takes nothing any more.</returns>
    internal bool TryPost(Instance instance, InstanceMessage message, out bool turnIsDue)
    {
        lock (gate)
        {
            turnIsDue = false;
            if (instance.Ended)
            {
                return false;
            }

            (instance.Inbox ??= []).Add(message);
            turnIsDue = !instance.HasTurn && MayRun(instance);
            instance.HasTurn |= turnIsDue;
            return true;
        }
    }

    /// <summary>Empties the inbox for the turn that begins.</summary>
    internal List<InstanceMessage> Take(Instance instance)
    {
        lock (gate)
        {
            var messages = instance.Inbox ?? [];
            instance.Inbox = null;
            return messages;
        }
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="ended">Whether it is at its end.</param>
    /// <param name="turnIsDue">Whether the caller has to queue the next turn.</param>
    /// <returns>What arrived too late for an instance that is at its end.</returns>
    internal IReadOnlyList<InstanceMessage> EndTurn(Instance instance, bool ended, out bool turnIsDue)
    {
        lock (gate)
        {
            if (ended)
            {
                turnIsDue = false;
                Remove(instance);
                return instance.Inbox ?? [];
            }

            turnIsDue = instance.Inbox is not null && MayRun(instance);
            instance.HasTurn = turnIsDue;
            return [];
        }
    }

    private bool MayRun(Instance instance) => instance.Creation is null && (!IsBeforeItsStart(instance) || HasTermination(instance));

    private bool IsBeforeItsStart(Instance instance) => instance.Turns == 1 && instance.StartAt > clock.GetUtcNow().UtcDateTime;

    private static bool HasTermination(Instance instance) => instance.Inbox!.Exists(static message => message.Event is Terminated);

    private void Remove(Instance instance)
    {
        instance.Ended = true;
        byId.Remove(instance.Id);
        instance.Parent?.Children?.Remove(instance);
    }
}
