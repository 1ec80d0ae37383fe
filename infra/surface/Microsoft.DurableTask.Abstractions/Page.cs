namespace Microsoft.DurableTask;

/// <summary>Some of the values of a longer list.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Holds the values of one page.</summary>
    /// <param name="values">The values, in order.</param>
    /// <param name="continuationToken">Where the following page begins; null on the last one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the following page begins; null on the last one.</summary>
    public string? ContinuationToken { get; }
}
