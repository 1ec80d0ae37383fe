using System.Text.Json;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>What the first entry of a package says of the document, where it is shown.</summary>
/// <param name="Packet">The packet by which it came.</param>
/// <param name="To">To whom it goes: of each the code in the packet, a space, and the registry id.</param>
internal sealed record AcceptedDocument(PackagePacket? Packet = null, IReadOnlyList<string>? To = null)
{
    private static readonly string Accepted = EventTypes.NameOf(typeof(DocumentAccepted));

    /// <summary>The document as it was accepted; null where the package does not show it.</summary>
    public static AcceptedDocument? Of(EvidencePackage package)
    {
        if (package.Chains is not [{ Entries: [{ Told.Value: { } told } first, ..] }, ..] || first.Type != Accepted)
        {
            return null;
        }

        try
        {
            return told.Deserialize<AcceptedDocument>(PlatformJson.Options);
        }
        catch (JsonException)
        {
            // What is of another shape names nothing, which is a finding where the package names a packet.
            return null;
        }
    }

    /// <summary>The registry ids of those to whom it goes and whose delivery is not in the package.</summary>
    public IReadOnlyList<string> AbsentFrom(EvidencePackage package)
    {
        var here = package.Chains.Select(chain => chain.Aggregate).ToHashSet(StringComparer.Ordinal);
        return [.. (To ?? [])
            .Select(entry => entry[(entry.LastIndexOf(' ') + 1)..])
            .Distinct(StringComparer.Ordinal)
            .Where(agency => !here.Contains(Delivery.AggregateId(package.Document, agency)))];
    }
}
