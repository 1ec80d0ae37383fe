namespace EGov.Local.Documents;

/// <summary>Tells listeners that a container has changed.</summary>
internal sealed class ChangeSignal
{
    private readonly Lock gate = new();
    private Action[] listeners = [];

    internal void Raise()
    {
        foreach (var listener in listeners)
        {
            listener();
        }
    }

    internal IDisposable Subscribe(Action changed)
    {
        lock (gate)
        {
            listeners = [.. listeners, changed];
        }

        return new Subscription(this, changed);
    }

    private void Remove(Action changed)
    {
        lock (gate)
        {
            listeners = [.. listeners.Where(listener => listener != changed)];
        }
    }

    private sealed class Subscription(ChangeSignal signal, Action changed) : IDisposable
    {
        public void Dispose() => signal.Remove(changed);
    }
}
