using EGov.Exchange.Documents;
using EGov.Exchange.Evidence.Packages;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds what the package says of the packet to the document as it was accepted, and a packet that is at hand to that.</summary>
internal static class PacketCheck
{
    public static void Check(EvidencePackage package, PackagePacket? packet, List<EvidenceFinding> findings)
    {
        var (aggregate, accepted) = (Document.AggregateId(package.Document), AcceptedDocument.Of(package)?.Packet);
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
}
