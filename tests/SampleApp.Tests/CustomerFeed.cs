using System.Text.Json;
using EmbeddedFunctions.ChangeFeed;

namespace SampleApp.Tests;

/// <summary>A container of customers that only grows.</summary>
internal sealed class CustomerFeed : IChangeFeedSource
{
    private readonly List<ChangedDocument> changes = [];
    private Action? listener;

    public string Database => "sample";

    public string Container => "customers";

    internal void Add(Customer customer)
    {
        changes.Add(new ChangedDocument(changes.Count + 1, customer.Id, JsonSerializer.SerializeToUtf8Bytes(customer)));
        listener?.Invoke();
    }

    public Task<ChangeBatch> ReadAsync(long after, int limit, CancellationToken cancellation) =>
        Task.FromResult(new ChangeBatch([.. changes.Skip((int)after).Take(limit)]));

    public Task<long> LastPositionAsync(CancellationToken cancellation) => Task.FromResult((long)changes.Count);

    public IDisposable Subscribe(Action changed)
    {
        listener += changed;
        return new Subscription(() => listener -= changed);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
