namespace Microsoft.DurableTask;

/// <summary>A long list that is read page by page as it is enumerated.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>Reads the list as pages.</summary>
    /// <param name="continuationToken">Where to begin; null means at the first page.</param>
    /// <param name="pageSizeHint">How many values a page should have; the source may give fewer or more.</param>
    /// <returns>The pages, in order.</returns>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default);

    /// <summary>Reads the list value by value.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>An enumerator over the values of all pages.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (var value in page.Values)
            {
                yield return value;
            }
        }
    }
}
