using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using EGov.Exchange.About;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;

namespace EGov.Exchange.Push;

/// <summary>
/// Makes what a system is sent, signs it and sends it. Its id is that of the delivery and its place, so that a system that is sent something twice
/// knows it again.
/// </summary>
internal sealed class PushSender(
    IPushTargets targets, PushCalls calls, PacketReader packets, AggregateStore<Document, DocumentEvent> documents, TimeProvider clock)
{
    /// <summary>The largest packet that is sent itself, in bytes; of a larger one a notice is.</summary>
    public const long LargestPacket = ExchangeLimits.PushedPacket;

    /// <summary>What a delivery is sent under.</summary>
    public static string IdOf(Delivery delivery) => $"{Delivery.AggregateId(delivery.Document, delivery.Recipient.Agency)}-{delivery.Position}";

    /// <summary>Sends a delivery.</summary>
    public async Task<PushAnswer> SendAsync(PushTarget target, Delivery delivery, CancellationToken cancellation)
    {
        if (!target.SendsPacket || await PacketOfAsync(delivery, cancellation) is not { } packet)
        {
            return await SendJsonAsync(target, IdOf(delivery), PushNotice.Of(delivery), cancellation);
        }

        try
        {
            using var content = new StreamContent(await packets.OpenOriginalAsync(packet, cancellation));
            content.Headers.ContentType = new("application/xml");
            content.Headers.ContentLength = packet.Packet.Length;
            content.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(packet.Packet.Sha256))}:");
            content.Headers.Add("exchange-document", delivery.Document);
            content.Headers.Add("exchange-position", delivery.Position);
            return await SendAsync(target, IdOf(delivery), content, Encoding.ASCII.GetBytes(packet.Packet.Sha256), PushCalls.PacketPatience, cancellation);
        }
        catch (InvalidDataException)
        {
            // What is kept is not what was taken: sent again it would be no better, and the others behind it are to go on.
            return new(PushOutcome.Refused, null, PushAnswer.BothOf(new("Không đọc được gói tin đã lưu.", "The packet as it is kept cannot be read.")));
        }
    }

    /// <summary>Sends something to see whether the system answers.</summary>
    public Task<PushAnswer> PingAsync(PushTarget target, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return SendJsonAsync(target, $"ping-{Guid.CreateVersion7(now):N}", new PushPing(target.System, now.InVietnam()), cancellation);
    }

    /// <summary>What was taken, where the packet itself can be sent; null where a notice is to be.</summary>
    private async Task<DocumentAccepted?> PacketOfAsync(Delivery delivery, CancellationToken cancellation) =>
        await documents.FindAsync(Document.AggregateId(delivery.Document), cancellation) is { State.Accepted: { Packet.Length: <= LargestPacket } accepted }
            ? accepted
            : null;

    private async Task<PushAnswer> SendJsonAsync<T>(PushTarget target, string id, T body, CancellationToken cancellation)
    {
        var bytes = PlatformJson.Write(body);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync(target, id, content, bytes, PushCalls.Patience, cancellation);
    }

    private async Task<PushAnswer> SendAsync(
        PushTarget target, string id, HttpContent content, byte[] signed, TimeSpan patience, CancellationToken cancellation)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = content };
        request.Headers.Add(PushSignature.IdHeader, id);
        request.Headers.Add(PushSignature.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(PushSignature.SignatureHeader, PushSignature.Of(await targets.SecretsOfAsync(target, cancellation), id, seconds, signed));
        return await calls.SendAsync(request, patience, cancellation);
    }
}
