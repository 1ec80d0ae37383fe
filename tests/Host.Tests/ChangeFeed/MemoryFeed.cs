using System.Text;
using EmbeddedFunctions.ChangeFeed;

namespace EmbeddedFunctions.Tests.ChangeFeed;

/// <summary>A container in memory whose feed keeps the latest version of each document.</summary>
internal sealed class MemoryFeed(string database, string container) : IChangeFeedSource
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ChangedDocument> documents = [];
    private readonly List<Action> listeners = [];
    private long last;

    public string Database => database;

    public string Container => container;

    public int Listeners => listeners.Count;

    /// <summary>Makes the next reads fail, one for each.</summary>
    public int FailingReads { get; set; }

    public Exception FailsWith { get; set; } = new IOException("the container does not answer");

    public void Put(string id, string partition, int value)
    {
        Action[] told;
        lock (gate)
        {
            var json = $$"""{"id":"{{id}}","partition":"{{partition}}","value":{{value}}}""";
            documents[id] = new ChangedDocument(++last, partition, Encoding.UTF8.GetBytes(json));
            told = [.. listeners];
        }

        foreach (var listener in told)
        {
            listener();
        }
    }

    public Task<ChangeBatch> ReadAsync(long after, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (FailingReads > 0)
            {
                FailingReads--;
                throw FailsWith;
            }

            return Task.FromResult(new ChangeBatch(
                [.. documents.Values.Where(document => document.Position > after).OrderBy(document => document.Position).Take(limit)]));
        }
    }

    public Task<long> LastPositionAsync(CancellationToken cancellation) => Task.FromResult(last);

    public IDisposable Subscribe(Action changed)
    {
        lock (gate)
        {
            listeners.Add(changed);
        }

        return new Subscription(() => listeners.Remove(changed));
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
