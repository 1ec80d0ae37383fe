using System.Globalization;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>
/// By which series an agency numbers in a year. The year's first number fixes that for the whole year, in a claim that is written before it: were a
/// kind moved to another series in between, number and notation would repeat (Decree 30/2020/NĐ-CP, article 15.1).
/// </summary>
internal sealed class YearSchemes(AppStores stores, AggregateStore<Numbering, NumberingEvent> numberings, IAgencyRegistry registry)
{
    private const string Id = "scheme";

    /// <summary>What the year's first number fixed; null before.</summary>
    public async Task<YearScheme?> FindFixedAsync(string agency, int year, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(PartitionOf(agency, year), Id, cancellation) is { } stored
            ? PlatformJson.Read<SchemeDocument>(stored.Content).Scheme
            : null;

    /// <summary>What counts in the year, fixed or as it would be now.</summary>
    public async Task<YearScheme> FindAsync(string agency, int year, CancellationToken cancellation) =>
        await FindFixedAsync(agency, year, cancellation) ?? await PresentAsync(agency, year, cancellation);

    /// <summary>What counts in the year, from now on for good.</summary>
    public async Task<YearScheme> FixAsync(string agency, int year, CancellationToken cancellation)
    {
        if (await FindFixedAsync(agency, year, cancellation) is { } known)
        {
            return known;
        }

        var (partition, scheme) = (PartitionOf(agency, year), await PresentAsync(agency, year, cancellation));
        var document = PlatformJson.Write(new SchemeDocument(Id, partition, scheme));
        return await stores.Claims.CreateAsync(partition, Id, document, cancellation) is not null
            ? scheme
            : await FindFixedAsync(agency, year, cancellation) ?? throw new InvalidOperationException($"The claim of {partition} was there and is gone.");
    }

    private async Task<YearScheme> PresentAsync(string agency, int year, CancellationToken cancellation)
    {
        if (await numberings.FindAsync(Numbering.AggregateId(agency), cancellation) is { } numbering && numbering.State.In(year) is { } defined)
        {
            return defined;
        }

        var known = await registry.FindAsync(agency, cancellation);
        return YearScheme.Default(AgencyAbbreviation.Of(known?.Name.Vi ?? agency));
    }

    private static string PartitionOf(string agency, int year) => string.Create(CultureInfo.InvariantCulture, $"numbering-{agency}-{year}");

    private sealed record SchemeDocument(string Id, string PartitionKey, YearScheme Scheme);
}
