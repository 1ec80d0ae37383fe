using System.Text.Json;
using EGov.Exchange.Documents;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds what the package says of the packet to the document as it was accepted, and a packet that is at hand to that.</summary>
internal static class PacketCheck
{
    private static readonly string Accepted = EventTypes.NameOf(typeof(DocumentAccepted));

    public static void Check(EvidencePackage package, PackagePacket? packet, List<EvidenceFinding> findings)
    {
        var (aggregate, accepted) = (Document.AggregateId(package.Document), AcceptedOf(package));
        if (package.Packet != accepted)
        {
            findings.Add(EvidenceFault.OtherPacket.At(new EvidencePlace(aggregate, 1, Field: "packet")));
        }

        // A reader who may not see the data learns no digest either: nothing here can vouch for a packet then.
        if (packet is not null && packet != accepted)
        {
            findings.Add(EvidenceFault.PacketAltered.At(new EvidencePlace(aggregate, 1, Field: "packet")));
        }
    }

    /// <summary>The packet as the first entry's data names it; null where it does not.</summary>
    private static PackagePacket? AcceptedOf(EvidencePackage package)
    {
        if (package.Chains is not [{ Entries: [{ Data: { } data } first, ..] }, ..] || first.Type != Accepted)
        {
            return null;
        }

        try
        {
            return data.Deserialize<AcceptedPacket>(PlatformJson.Options)?.Packet;
        }
        catch (JsonException)
        {
            // Data without one names none, which is a finding where the package names one.
            return null;
        }
    }

    private sealed record AcceptedPacket(PackagePacket? Packet);
}
