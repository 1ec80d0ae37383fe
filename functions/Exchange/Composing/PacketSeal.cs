using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;

namespace EGov.Exchange.Composing;

/// <summary>
/// Seals packets that the axis makes in the name of the agency that sends them (XML-DSig, RSA-SHA256), so that nobody changes them on their way.
/// One that is too large for that, or whose agency has no key here, goes without, as most packets do: what counts are the signatures of its files.
/// </summary>
internal sealed class PacketSeal(IDocumentSigner signer, ContentSpools spools)
{
    /// <summary>The largest packet that is sealed, in bytes.</summary>
    private const int Largest = 4 << 20;

    private const string Namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    /// <summary>The packet with the seal, or the very packet; the other is disposed.</summary>
    public async Task<Result<ContentSpool>> SealAsync(ContentSpool packet, string agency, string name, CancellationToken cancellation)
    {
        if (packet.Length > Largest)
        {
            return packet;
        }

        var signatory = new Signatory(SignatoryKind.Agency, agency, name, "edXML");
        var signing = await signer.SignXmlAsync(packet.Content, new XmlPlace("edXMLHeader", Namespace), signatory, cancellation);
        if (!signing.Succeeded(out var signed, out var error))
        {
            if (error.Definition == PlatformErrors.NoSigningKey)
            {
                return packet;
            }

            packet.Dispose();
            return error;
        }

        var spool = spools.Begin(signed.Length, hashed: false);
        await spool.Input.WriteAsync(signed, cancellation);
        spool.Freeze();
        packet.Dispose();
        return spool;
    }
}
