using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Sending;

/// <summary>
/// Puts a packet together again for who fetches it, file by file as it is read. The axis writes itself into the list of stops, as receivers expect;
/// a packet that is signed as a whole stays as it came to the byte, for its signature would no longer hold.
/// </summary>
internal sealed class PacketReader(PacketContents contents, IConfiguration configuration)
{
    /// <summary>The setting with the axis's own agency code in the list of stops; nothing means the Government Office's.</summary>
    public const string CodeSetting = "Exchange:AgencyCode";

    private const string GovernmentOffice = "000.00.00.G22";

    private readonly string code = configuration[CodeSetting] is { Length: > 0 } set ? set : GovernmentOffice;

    /// <summary>The packet, forward only; to be closed by who reads it.</summary>
    public async Task<Stream> OpenAsync(DocumentAccepted document, CancellationToken cancellation)
    {
        var envelope = await contents.EnvelopeAsync(document, cancellation);
        Stream Open(int slot) => new LaterStream(() => contents.OpenFileAsync(document, envelope.Head.Slots[slot].Sha256, cancellation));
        return envelope.Head.Trace is { } place && !document.Packet.HasSignature
            ? PacketAssembly.OpenReadWithStop(envelope.Template, envelope.Head.Slots, place, new TraceHeader(code, document.At), Open)
            : PacketAssembly.OpenRead(envelope.Template, envelope.Head.Slots, Open);
    }

    /// <summary>The packet to the byte as it came.</summary>
    public async Task<Stream> OpenOriginalAsync(DocumentAccepted document, CancellationToken cancellation)
    {
        var envelope = await contents.EnvelopeAsync(document, cancellation);
        return PacketAssembly.OpenRead(
            envelope.Template,
            envelope.Head.Slots,
            slot => new LaterStream(() => contents.OpenFileAsync(document, envelope.Head.Slots[slot].Sha256, cancellation)));
    }
}
