using System.Runtime.CompilerServices;
using EGov.Platform.Storage;

namespace EGov.Platform.Agencies;

/// <summary>The agencies that operators imported, in the document store. Nothing is held in memory: what one replica writes, all read.</summary>
internal sealed class AgencyBook(IDocumentStore store)
{
    /// <summary>The largest page in bytes; a document has 256 kB at most.</summary>
    internal const int LargestPage = 200 * 1024;

    private const int FewPages = 8;
    private const int PagesAtOnce = 64;
    private const int Attempts = 20;

    internal async ValueTask<bool> IsEmptyAsync(CancellationToken cancellation) =>
        (await store.ListAsync(AgencyPage.Partition, string.Empty, 1, cancellation).ConfigureAwait(false)).Count == 0;

    internal async ValueTask<Agency?> FindAsync(string id, CancellationToken cancellation) =>
        (await ReadAsync(AgencyPages.Of(id), cancellation).ConfigureAwait(false)).FirstOrDefault(agency => agency.Id == id);

    internal async ValueTask<IReadOnlyList<Agency>> ReadAsync(string page, CancellationToken cancellation) =>
        await store.GetAsync(AgencyPage.Partition, page, cancellation).ConfigureAwait(false) is { } document ? AgenciesOf(document) : [];

    /// <summary>The agencies of the pages and of those that the partitions point to, each page once.</summary>
    internal async ValueTask<List<Agency>> ReadAsync(IEnumerable<string> pages, IEnumerable<string> pointers, CancellationToken cancellation)
    {
        var all = new HashSet<string>(pages, StringComparer.Ordinal);
        foreach (var partition in pointers)
        {
            await foreach (var pointer in store.WalkAsync(partition, string.Empty, PagesAtOnce, cancellation).ConfigureAwait(false))
            {
                all.Add(pointer.Id);
            }
        }

        var agencies = new List<Agency>();
        foreach (var page in all)
        {
            agencies.AddRange(await ReadAsync(page, cancellation).ConfigureAwait(false));
        }

        return agencies;
    }

    /// <summary>All pages from the one on, in order.</summary>
    internal async IAsyncEnumerable<(string Page, IReadOnlyList<Agency> Agencies)> WalkAsync(
        string from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Most readers want one short stretch, some want all.
        await foreach (var document in store.WalkAsync(AgencyPage.Partition, from, PagesAtOnce, cancellation, first: FewPages).ConfigureAwait(false))
        {
            yield return (document.Id, AgenciesOf(document));
        }
    }

    /// <summary>Puts agencies of one page in their places, and gives those for which it has no room.</summary>
    /// <param name="page">The page.</param>
    /// <param name="agencies">New ones and changed ones.</param>
    /// <param name="isNew">Whether there is hardly such a page: it is looked for only when it cannot be made.</param>
    /// <param name="keep">False to try only.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">Others changed the page again and again.</exception>
    internal async Task<IReadOnlyList<Agency>> PutAsync(
        string page, IReadOnlyList<Agency> agencies, bool isNew, bool keep, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var document = isNew && keep && attempt == 0 ? null : await store.GetAsync(AgencyPage.Partition, page, cancellation).ConfigureAwait(false);
            var present = document is null ? [] : AgenciesOf(document);
            var (content, refused) = Fill(page, present, agencies);
            if (!keep || refused.Count == agencies.Count)
            {
                return refused;
            }

            // Pointers first: one that leads to nothing is harmless, an agency that nothing leads to is not.
            await PointAsync(page, agencies.Where(agency => !refused.Contains(agency)), cancellation).ConfigureAwait(false);
            if (await store.WriteAsync(AgencyPage.Partition, page, document?.Tag, content, cancellation).ConfigureAwait(false) is not null)
            {
                return refused;
            }
        }

        throw new InvalidOperationException($"The page {page} of the agency registry is changed by many at once.");
    }

    private static (byte[] Content, List<Agency> Refused) Fill(string page, IReadOnlyList<Agency> present, IReadOnlyList<Agency> agencies)
    {
        var merged = present.ToDictionary(agency => agency.Id, StringComparer.Ordinal);
        foreach (var agency in agencies)
        {
            merged[agency.Id] = agency;
        }

        var refused = new List<Agency>();
        var content = PlatformJson.Write(AgencyPage.Of(page, merged.Values));
        foreach (var agency in agencies.Reverse().TakeWhile(_ => content.Length > LargestPage))
        {
            refused.Add(agency);
            merged.Remove(agency.Id);
            if (present.FirstOrDefault(before => before.Id == agency.Id) is { } before)
            {
                merged[agency.Id] = before;
            }

            content = PlatformJson.Write(AgencyPage.Of(page, merged.Values));
        }

        return (content, refused);
    }

    private async Task PointAsync(string page, IEnumerable<Agency> agencies, CancellationToken cancellation)
    {
        foreach (var partition in agencies.SelectMany(AgencyPages.PointersTo).Distinct(StringComparer.Ordinal))
        {
            await store.CreateAsync(partition, page, PlatformJson.Write(new AgencyPointer(page, partition)), cancellation).ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<Agency> AgenciesOf(StoredDocument document) => PlatformJson.Read<AgencyPage>(document.Content).Agencies;
}
