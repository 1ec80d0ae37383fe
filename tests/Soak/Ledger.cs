using System.Globalization;
using CrashWorker;

namespace Soak;

/// <summary>
/// The books of the load, kept outside the host: a line before a piece of work is begun and one when the host has acknowledged or ended it, so
/// that the next process knows what to ask for again.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly Effects lines;
    private readonly Dictionary<string, SortedSet<int>> open = [];
    private readonly Dictionary<string, int> next = [];
    private readonly Lock gate = new();

    internal Ledger(string path)
    {
        foreach (var (verb, kind, number) in Read(path))
        {
            Note(verb, kind, number);
        }

        lines = new Effects(path);
    }

    /// <summary>Every line of a ledger: <c>begin</c> or <c>done</c>, the kind of work, its number.</summary>
    internal static IEnumerable<(string Verb, string Kind, int Number)> Read(string path) =>
        from line in File.Exists(path) ? File.ReadLines(path) : []
        let parts = line.Split(' ')
        where parts.Length == 3
        select (parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));

    /// <summary>What was begun and not ended, in order.</summary>
    internal IReadOnlyList<int> Open(string kind)
    {
        lock (gate)
        {
            return open.TryGetValue(kind, out var numbers) ? [.. numbers] : [];
        }
    }

    internal int Begin(string kind)
    {
        lock (gate)
        {
            var number = next.GetValueOrDefault(kind);
            lines.Write($"begin {kind} {number}");
            Note("begin", kind, number);
            return number;
        }
    }

    internal void Done(string kind, int number)
    {
        lock (gate)
        {
            lines.Write($"done {kind} {number}");
            Note("done", kind, number);
        }
    }

    public void Dispose() => lines.Dispose();

    private void Note(string verb, string kind, int number)
    {
        if (!open.TryGetValue(kind, out var numbers))
        {
            open[kind] = numbers = [];
        }

        if (verb == "begin")
        {
            numbers.Add(number);
            next[kind] = Math.Max(next.GetValueOrDefault(kind), number + 1);
        }
        else
        {
            numbers.Remove(number);
        }
    }
}
