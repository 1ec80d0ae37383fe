using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Numbers in series that the law wants without gaps, such as an agency's yearly register of forms (<c>sổ</c>). Taking the number is the one
/// write that gives it, so it is taken as the last step before something is issued. Numbers lie on pages that are filled in order; the next page
/// is begun only when the one before is full, so no number is ever skipped or given twice.
/// </summary>
public sealed class GaplessRegister(AppStores stores)
{
    /// <summary>So many numbers keep a page far below the bound of a document.</summary>
    internal const int PageLength = 1000;

    private const string HeadId = "head";

    /// <summary>The requester's number in the series, counted from 1; asked again, the same.</summary>
    public async Task<int> TakeAsync(string series, string requester, CancellationToken cancellation) =>
        (await TakeAsync(series, requester, null, cancellation).ConfigureAwait(false)).Number;

    /// <summary>The requester's number in the series, counted from 1; asked again, the same with what was noted the first time.</summary>
    /// <param name="series">The series.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="note">What the register says beside the number, such as what it is written with; null for nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RegisteredNumber> TakeAsync(string series, string requester, string? note, CancellationToken cancellation)
    {
        var partition = PartitionOf(series);
        for (var number = await FirstPageAsync(partition, requester, cancellation).ConfigureAwait(false); ;)
        {
            var (page, tag) = await PageAsync(partition, number, cancellation).ConfigureAwait(false);
            if (page.Entries.FindIndex(entry => entry.Requester == requester) is >= 0 and var index)
            {
                return page.NumberAt(index);
            }

            if (page.Entries.Count >= PageLength)
            {
                number++;
                continue;
            }

            page.Entries.Add(new Entry(requester, null, note));
            if (await WriteAsync(partition, page, tag, cancellation).ConfigureAwait(false))
            {
                return page.NumberAt(page.Entries.Count - 1);
            }
        }
    }

    /// <summary>Marks the requester's number as void: it stays listed and is never given again.</summary>
    /// <returns>False when the requester has no number.</returns>
    public async Task<bool> VoidAsync(string series, string requester, string reason, CancellationToken cancellation)
    {
        var partition = PartitionOf(series);
        for (var number = await FirstPageAsync(partition, requester, cancellation).ConfigureAwait(false); ;)
        {
            var (page, tag) = await PageAsync(partition, number, cancellation).ConfigureAwait(false);
            if (page.Entries.FindIndex(entry => entry.Requester == requester) is >= 0 and var index)
            {
                page.Entries[index] = page.Entries[index] with { Void = reason };
                if (await WriteAsync(partition, page, tag, cancellation).ConfigureAwait(false))
                {
                    return true;
                }
            }
            else if (page.Entries.Count < PageLength)
            {
                return false;
            }
            else
            {
                number++;
            }
        }
    }

    /// <summary>The numbers of the series that are void, with the reason.</summary>
    public async Task<IReadOnlyDictionary<int, string>> VoidsAsync(string series, CancellationToken cancellation)
    {
        var voids = new Dictionary<int, string>();
        var partition = PartitionOf(series);
        for (var number = 0; ; number++)
        {
            var (page, _) = await PageAsync(partition, number, cancellation).ConfigureAwait(false);
            for (var index = 0; index < page.Entries.Count; index++)
            {
                if (page.Entries[index].Void is { } reason)
                {
                    voids[(number * PageLength) + index + 1] = reason;
                }
            }

            if (page.Entries.Count < PageLength)
            {
                return voids;
            }
        }
    }

    /// <summary>The numbers of the series in their order, void ones among them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="from">The first, counted from 1.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<RegisteredNumber>> ListAsync(string series, int from, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        var (partition, numbers) = (PartitionOf(series), new List<RegisteredNumber>());
        for (var number = (from - 1) / PageLength; ; number++)
        {
            var (page, _) = await PageAsync(partition, number, cancellation).ConfigureAwait(false);
            var first = Math.Max(0, from - 1 - (number * PageLength));
            numbers.AddRange(Enumerable.Range(first, Math.Max(0, page.Entries.Count - first)).Take(limit - numbers.Count).Select(page.NumberAt));
            if (numbers.Count >= limit || page.Entries.Count < PageLength)
            {
                return numbers;
            }
        }
    }

    private static string PartitionOf(string series) => $"register-{series}";

    /// <summary>
    /// Where to look for the requester's number: not before the page that was open when it was first asked for, which is written down before
    /// any number is taken.
    /// </summary>
    private async Task<int> FirstPageAsync(string partition, string requester, CancellationToken cancellation)
    {
        var id = $"for-{requester}";
        if (await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } asked)
        {
            return PlatformJson.Read<PlaceDocument>(asked.Content).Page;
        }

        var head = await stores.Claims.GetAsync(partition, HeadId, cancellation).ConfigureAwait(false);
        var place = new PlaceDocument(id, partition, head is null ? 0 : PlatformJson.Read<PlaceDocument>(head.Content).Page);
        if (await stores.Claims.CreateAsync(partition, id, PlatformJson.Write(place), cancellation).ConfigureAwait(false) is not null)
        {
            return place.Page;
        }

        var first = await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false);
        return first is null ? 0 : PlatformJson.Read<PlaceDocument>(first.Content).Page;
    }

    private async Task<(PageDocument Page, string? Tag)> PageAsync(string partition, int number, CancellationToken cancellation)
    {
        var id = $"page-{number:D6}";
        return await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } stored
            ? (PlatformJson.Read<PageDocument>(stored.Content), stored.Tag)
            : (new PageDocument(id, partition, number, []), null);
    }

    private async Task<bool> WriteAsync(string partition, PageDocument page, string? tag, CancellationToken cancellation)
    {
        var content = PlatformJson.Write(page);
        if (tag is not null)
        {
            return await stores.Claims.ReplaceAsync(partition, page.Id, tag, content, cancellation).ConfigureAwait(false) is not null;
        }

        if (await stores.Claims.CreateAsync(partition, page.Id, content, cancellation).ConfigureAwait(false) is null)
        {
            return false;
        }

        // Where newcomers begin to look: being behind costs them a page or two, never a number.
        await stores.Claims.ChangeAsync<PlaceDocument>(
            partition,
            HeadId,
            head => head is not null && head.Page >= page.Number ? head : new(HeadId, partition, page.Number),
            cancellation).ConfigureAwait(false);
        return true;
    }

    private sealed record PageDocument(string Id, string PartitionKey, int Number, List<Entry> Entries)
    {
        public RegisteredNumber NumberAt(int index) =>
            new((Number * PageLength) + index + 1, Entries[index].Requester, Entries[index].Note, Entries[index].Void);
    }

    /// <param name="Requester">Who has the number.</param>
    /// <param name="Void">Why the number is void, or null.</param>
    /// <param name="Note">What was noted when it was taken, or null.</param>
    private sealed record Entry(string Requester, string? Void, string? Note = null);

    private sealed record PlaceDocument(string Id, string PartitionKey, int Page);
}

/// <summary>A number of a gapless series.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Requester">Who has it.</param>
/// <param name="Note">What was noted when it was taken, or null.</param>
/// <param name="Void">Why it is void; null while it is not.</param>
public sealed record RegisteredNumber(int Number, string Requester, string? Note, string? Void);
