using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>What an activity can bind beside its input: <c>instanceId</c>.</summary>
internal sealed class ActivityBindingData(string instanceId) : IReadOnlyDictionary<string, object?>
{
    private const string Name = "instanceId";

    public int Count => 1;

    public IEnumerable<string> Keys => [Name];

    public IEnumerable<object?> Values => [instanceId];

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"An activity has no '{key}'.");

    public bool ContainsKey(string key) => string.Equals(key, Name, StringComparison.OrdinalIgnoreCase);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var known = ContainsKey(key);
        value = known ? instanceId : null;
        return known;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return new KeyValuePair<string, object?>(Name, instanceId);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
