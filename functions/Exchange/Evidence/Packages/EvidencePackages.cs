using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Packages;

/// <summary>Puts packages together.</summary>
internal sealed class EvidencePackages(AppStores stores, EvidenceChains chains, BlockWays ways)
{
    /// <summary>The most entries in one package.</summary>
    public const int MostEntries = 2_000;

    /// <summary>The evidence of a document for a reader.</summary>
    /// <param name="document">The document.</param>
    /// <param name="view">What the reader may see.</param>
    /// <param name="through">A block through which the way of blocks is to lead; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<EvidencePackage>> MakeAsync(Document document, EvidenceView view, long? through, CancellationToken cancellation)
    {
        var id = document.Accepted.Id;
        var made = new List<PackageChain>();
        foreach (var aggregate in view.Recipients.Select(recipient => Delivery.AggregateId(id, recipient)).Prepend(Document.AggregateId(id)))
        {
            if (await ChainAsync(aggregate, view, MostEntries - made.Sum(chain => chain.Length), cancellation) is not { } chain)
            {
                return ExchangeErrors.TooMuchEvidence.With();
            }

            if (chain.Length > 0)
            {
                made.Add(chain);
            }
        }

        if (made is not [{ Entries: [var accepted, ..] } first, ..] || first.Aggregate != Document.AggregateId(id))
        {
            return ExchangeErrors.NoEvidenceYet.With(id);
        }

        var involved = made.SelectMany(chain => chain.Entries).Select(entry => entry.Place?.Block).OfType<long>();
        if (!(await ways.LeadAsync([.. involved], through, cancellation)).Succeeded(out var way, out var error))
        {
            return error;
        }

        PackagePacket? packet = accepted.Data is null ? null : new(document.Accepted.Packet.Sha256, document.Accepted.Packet.Length);
        var package = new EvidencePackage(EvidencePackage.FormatName, id, packet, made, way.Blocks, way.Certificates, string.Empty);
        return package with { Sha256 = package.DigestOf() };
    }

    private async Task<PackageChain?> ChainAsync(string aggregate, EvidenceView view, int most, CancellationToken cancellation)
    {
        if (await chains.ReadAsync(aggregate, most, cancellation) is not { } entries)
        {
            return null;
        }

        var events = await EventJournal.ReadAsync(stores, aggregate, 1, entries.Count, cancellation);
        var data = events.Where(happened => view.ShowsData(aggregate, happened)).ToDictionary(happened => happened.Sequence, happened => happened.Data);
        return new(aggregate, entries.Count, [.. entries.Select(proven => Of(proven, data))]);
    }

    private static PackageEntry Of(ProvenEntry proven, Dictionary<long, System.Text.Json.JsonElement> data)
    {
        var entry = proven.Entry;
        return new(
            entry.Sequence,
            entry.Type,
            entry.Time,
            entry.By,
            data.TryGetValue(entry.Sequence, out var shown) ? shown : null,
            entry.DataSha256,
            entry.Previous,
            proven.Hash,
            proven.Place);
    }
}
