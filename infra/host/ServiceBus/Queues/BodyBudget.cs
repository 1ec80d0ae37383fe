namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Bounds the bodies in memory: what comes above the bound stays on disk and is read when it is delivered.</summary>
internal sealed class BodyBudget(long bound)
{
    internal const long DefaultBound = 64 * 1024 * 1024;

    private long used;

    internal void Keep(Message message)
    {
        if (message.Body is null)
        {
            return;
        }

        if (used + message.BodySize > bound)
        {
            message.Body = null;
        }
        else
        {
            used += message.BodySize;
        }
    }

    internal void Release(Message message)
    {
        if (message.Body is not null)
        {
            used -= message.BodySize;
        }
    }
}
