using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Packages;

/// <summary>Puts packages together.</summary>
internal sealed class EvidencePackages(AppStores stores, EvidenceStore evidence, EvidenceChains chains, BlockWays ways)
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

        PackagePacket? packet = accepted.Told.Value is null ? null : new(document.Accepted.Packet.Sha256, document.Accepted.Packet.Length);
        var package = new EvidencePackage(EvidencePackage.FormatName, id, made, way.Blocks, way.Certificates, string.Empty, packet);
        return package with { Sha256 = package.DigestOf() };
    }

    private async Task<PackageChain?> ChainAsync(string aggregate, EvidenceView view, int most, CancellationToken cancellation)
    {
        if (await chains.ReadAsync(aggregate, most, cancellation) is not { } entries)
        {
            return null;
        }

        var events = await EventJournal.ReadAsync(stores, aggregate, 1, entries.Count, cancellation);
        return new(aggregate, entries.Count, await Task.WhenAll(entries.Zip(events, (entry, happened) => OfAsync(entry, happened, view, cancellation))));
    }

    private async Task<PackageEntry> OfAsync(ProvenEntry proven, EventRecord happened, EvidenceView view, CancellationToken cancellation)
    {
        var (entry, parts) = (proven.Entry, EvidenceParts.Of(happened));
        var salts = await evidence.SaltsAsync(entry.Aggregate, entry.Sequence, cancellation);
        return new(
            entry.Sequence,
            entry.Type,
            entry.Time,
            entry.By,
            view.ShowsTold(entry, happened) ? new(entry.ToldSha256, parts.Told, salts.Told) : new(entry.ToldSha256),
            view.ShowsInner(entry) ? new(entry.InnerSha256, parts.Inner, salts.Inner) : new(entry.InnerSha256),
            entry.Previous,
            proven.Hash,
            proven.Place);
    }
}
