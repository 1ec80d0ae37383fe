using EGov.Platform.Storage;
using EGov.Platform.Words;

namespace EGov.Platform.Agencies;

/// <summary>The one registry over the agencies that ship with the product and those that operators imported; of one id the imported row counts.</summary>
public sealed class AgencyRegistry(AppStores stores) : IAgencyRegistry
{
    /// <summary>A list looks at so many agencies at most; one that found fewer than asked for goes on at its cursor.</summary>
    private const int MostLookedAt = 25_000;

    private readonly AgencyBook book = new(stores.Reference);
    private readonly ShippedAgencies shipped = ShippedAgencies.Current;

    /// <summary>The agency of an id as it ships, without what was imported; null when it does not ship.</summary>
    /// <param name="id">Its registry id.</param>
    public static Agency? Shipped(string id) => ShippedAgencies.Current.Find(id);

    /// <inheritdoc/>
    public async ValueTask<Agency?> FindAsync(string idOrCode, CancellationToken cancellation) =>
        await WithIdAsync(idOrCode, cancellation).ConfigureAwait(false)
        ?? AgencyLookup.Latest(await WithCodeAsync(idOrCode, cancellation).ConfigureAwait(false));

    /// <inheritdoc/>
    public async ValueTask<Agency?> FindOnAsync(string idOrCode, DateOnly day, CancellationToken cancellation) =>
        await WithIdAsync(idOrCode, cancellation).ConfigureAwait(false) is { } agency && agency.ExistsOn(day)
            ? agency
            : AgencyLookup.On(await WithCodeAsync(idOrCode, cancellation).ConfigureAwait(false), day);

    /// <summary>A stretch of the list of agencies, by code.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="fromId">The id to begin with; empty for the first.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The agencies, and the id at which the list goes on; null at its end.</returns>
    public async Task<(IReadOnlyList<Agency> Agencies, string? Next)> ListAsync(
        AgencyFilter filter, string fromId, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (found, lookedAt) = (new List<Agency>(), 0);
        var words = VietnameseText.WordsOf(filter.Query);
        var all = filter.Parent is { } parent ? ChildrenAsync(parent, fromId, cancellation) : WalkAsync(fromId, cancellation);
        await foreach (var agency in all.ConfigureAwait(false))
        {
            var fits = filter.Fits(agency, words);
            if ((fits && found.Count == limit) || ++lookedAt > MostLookedAt)
            {
                return (found, agency.Id);
            }

            if (fits)
            {
                found.Add(agency);
            }
        }

        return (found, null);
    }

    /// <summary>Those that name the agency as a successor.</summary>
    internal async ValueTask<IReadOnlyList<Agency>> BeforeAsync(string successor, CancellationToken cancellation)
    {
        var found = (await book.ReadAsync([], [AgencyPages.Before(successor)], cancellation).ConfigureAwait(false)).ToDictionary(agency => agency.Id, StringComparer.Ordinal);
        foreach (var shippedRow in shipped.Before(successor))
        {
            // An import may have given it another successor, and then no pointer leads from here to its page.
            found[shippedRow.Id] = await WithIdAsync(shippedRow.Id, cancellation).ConfigureAwait(false) ?? shippedRow;
        }

        return [.. found.Values.Where(agency => agency.Successors.Contains(successor, StringComparer.Ordinal))];
    }

    /// <summary>Those that have or had one of the codes, as <see cref="AgencyLookup.TermsOf"/> writes them.</summary>
    internal async ValueTask<IReadOnlyList<Agency>> WithCodesAsync(IReadOnlySet<string> codes, CancellationToken cancellation)
    {
        var imported = await book.ReadAsync(codes.SelectMany(AgencyPages.Expected), codes.Select(AgencyPages.WithCode), cancellation).ConfigureAwait(false);
        var found = imported.ToDictionary(agency => agency.Id, StringComparer.Ordinal);
        foreach (var shippedRow in codes.SelectMany(shipped.WithTerm).Where(shippedRow => !found.ContainsKey(shippedRow.Id)))
        {
            // An import may have given it another code, and then nothing leads from here to its page.
            found[shippedRow.Id] = await WithIdAsync(shippedRow.Id, cancellation).ConfigureAwait(false) ?? shippedRow;
        }

        return [.. found.Values.Where(agency => AgencyLookup.TermsOf(agency).Any(codes.Contains))];
    }

    /// <summary>The agency with the registry id; codes are not looked at.</summary>
    internal async ValueTask<Agency?> WithIdAsync(string id, CancellationToken cancellation) =>
        AgencyRow.IsId(id) ? await book.FindAsync(id, cancellation).ConfigureAwait(false) ?? shipped.Find(id) : null;

    private async ValueTask<IReadOnlyList<Agency>> WithCodeAsync(string idOrCode, CancellationToken cancellation)
    {
        var code = AgencyLookup.Canonical(idOrCode);
        return AgencyRow.IsId(code) ? await WithCodesAsync(new HashSet<string>(StringComparer.Ordinal) { code }, cancellation).ConfigureAwait(false) : [];
    }

    private async IAsyncEnumerable<Agency> ChildrenAsync(
        string parent, string fromId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!AgencyRow.IsId(parent))
        {
            yield break;
        }

        var imported = await book.ReadAsync([parent], [AgencyPages.UnderParent(parent)], cancellation).ConfigureAwait(false);
        var children = imported.Concat(Without(imported, shipped.All.Where(agency => agency.Parent == parent)))
            .Where(agency => agency.Parent == parent && AgencyPages.Compare(agency.Id, fromId) >= 0)
            .Order(Comparer<Agency>.Create(static (one, other) => AgencyPages.Compare(one.Id, other.Id)));
        foreach (var child in children)
        {
            yield return child;
        }
    }

    /// <summary>All from the id on: shipped pages and imported ones merged.</summary>
    private async IAsyncEnumerable<Agency> WalkAsync(
        string fromId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var waiting = new Queue<Agency>(shipped.InOrder.SkipWhile(agency => AgencyPages.Compare(agency.Id, fromId) < 0));
        await foreach (var (page, imported) in book.WalkAsync(AgencyPages.Of(fromId), cancellation).ConfigureAwait(false))
        {
            while (waiting.TryPeek(out var next) && string.CompareOrdinal(AgencyPages.Of(next.Id), page) < 0)
            {
                yield return waiting.Dequeue();
            }

            var beside = new List<Agency>();
            while (waiting.TryPeek(out var next) && AgencyPages.Of(next.Id) == page)
            {
                beside.Add(waiting.Dequeue());
            }

            foreach (var agency in imported.Concat(Without(imported, beside)).OrderBy(agency => agency.Id, StringComparer.Ordinal))
            {
                if (AgencyPages.Compare(agency.Id, fromId) >= 0)
                {
                    yield return agency;
                }
            }
        }

        foreach (var agency in waiting)
        {
            yield return agency;
        }
    }

    private static IEnumerable<Agency> Without(IReadOnlyList<Agency> imported, IEnumerable<Agency> agencies) =>
        agencies.ExceptBy(imported.Select(agency => agency.Id), agency => agency.Id, StringComparer.Ordinal);
}
