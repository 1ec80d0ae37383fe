using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Exchange.Push;

namespace EGov.Exchange.Tests.Push;

/// <summary>The systems of agencies at the other end: they answer as a story says, and keep what they were sent.</summary>
internal sealed class Receiver : HttpMessageHandler
{
    public static readonly byte[] Secret = Encoding.ASCII.GetBytes("thirty-two bytes that both know.");

    private readonly ConcurrentQueue<Sent> all = new();

    /// <summary>What is answered to each; 204 unless a story says otherwise.</summary>
    public Func<Sent, HttpResponseMessage> Answer { get; set; } = _ => new(HttpStatusCode.NoContent);

    /// <summary>All that was sent, in order.</summary>
    public IReadOnlyList<Sent> All => [.. all];

    /// <summary>What was sent and taken.</summary>
    public IReadOnlyList<Sent> Taken => [.. all.Where(sent => sent.WasTaken)];

    /// <summary>The documents that a host took, in order.</summary>
    public IReadOnlyList<string> DocumentsAt(string host) => [.. Taken.Where(sent => sent.Host == host).Select(sent => sent.Document!)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var sent = new Sent(
            request.RequestUri!.Host,
            request.Headers.GetValues(PushSignature.IdHeader).Single(),
            request.Headers.GetValues(PushSignature.TimestampHeader).Single(),
            request.Headers.GetValues(PushSignature.SignatureHeader).Single(),
            request.Content.Headers.ContentType!.MediaType!,
            request.Content.Headers.TryGetValues("exchange-document", out var named) ? named.Single() : null,
            body);
        var answer = Answer(sent);
        all.Enqueue(sent with { WasTaken = answer.IsSuccessStatusCode });
        return answer;
    }
}

/// <summary>Something that was sent.</summary>
internal sealed record Sent(string Host, string Id, string Timestamp, string Signature, string MediaType, string? Named, byte[] Body)
{
    public bool WasTaken { get; init; }

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Document => Named ?? Json["document"]?.GetValue<string>();

    /// <summary>Whether it is signed with the secret, as a receiver checks it.</summary>
    public bool IsSignedWith(byte[] secret)
    {
        var signed = MediaType == "application/xml" ? Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Body))) : Body;
        byte[] content = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. signed];
        return Signature.Split(' ').Contains($"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, content))}");
    }

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));
}
