namespace EmbeddedFunctions.Storage;

/// <summary>A write on its way to the disk, and the task that waits for it.</summary>
internal abstract class PendingWrite
{
    internal abstract bool TryRun(StoreConnection connection);

    internal abstract void Complete();

    internal abstract void Fail(Exception? reason = null);
}

/// <inheritdoc cref="PendingWrite"/>
internal sealed class PendingWrite<T>(Func<StoreConnection, T> write, Action<T>? committed, bool inline) : PendingWrite
{
    private readonly TaskCompletionSource<T> done =
        new(inline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

    private T? answer;
    private Exception? failure;

    internal Task<T> Task => done.Task;

    internal override bool TryRun(StoreConnection connection)
    {
        try
        {
            answer = write(connection);
            failure = null;
            return true;
        }
        catch (Exception reason)
        {
            failure = reason;
            return false;
        }
    }

    internal override void Complete()
    {
        committed?.Invoke(answer!);
        done.SetResult(answer!);
    }

    internal override void Fail(Exception? reason = null) => done.SetException(reason ?? failure ?? new DataStoreException("The write failed."));
}
