using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Exchange.Vxp.Proof;

namespace EGov.Exchange.Tests.Vxp.Support;

/// <summary>
/// Calls as the vendor's Java client does: one map of headers that is never cleared, a time that is taken once, a digest whose bytes below 16 have one
/// digit, and two headers where two names differ in case. It writes HTTP by hand, for a client library would join those two.
/// </summary>
internal sealed class SdkClient
{
    private static readonly JsonSerializerOptions AsGson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Uri endpoint;
    private readonly string secret;
    private readonly Dictionary<string, string> headers = new(StringComparer.Ordinal);

    public SdkClient(Uri endpoint, string systemId, string secret, DateTimeOffset madeAt)
    {
        (this.endpoint, this.secret) = (endpoint, secret);
        headers["timestamp"] = SignatureTime.Write(madeAt);
        headers["systemid"] = systemId;
    }

    /// <summary>What becomes of the head of a request on its way.</summary>
    public Func<string, string> Tamper { get; init; } = static head => head;

    /// <summary>Sends a packet, as an octet stream.</summary>
    public Task<SdkAnswer> SendAsync(byte[] packet, string from, string messageType = "edoc", params string[] to) =>
        SendAsync(packet, from, packet, messageType, to);

    /// <summary>Sends a packet in a body of its own.</summary>
    public Task<SdkAnswer> SendAsync(byte[] packet, string from, byte[] body, string messageType = "edoc", params string[] to)
    {
        headers["Content-Type"] = "application/octet-stream";
        headers["from"] = from;
        headers["servicetype"] = "eDoc";
        headers["messagetype"] = messageType;
        if (to.Length > 0)
        {
            headers["to"] = JsonSerializer.Serialize(to, AsGson);
        }

        headers["hash-file"] = string.Concat(SHA256.HashData(packet).Select(each => each.ToString("x", CultureInfo.InvariantCulture)));
        return CallAsync("POST", "sendEdoc", body);
    }

    /// <summary>Calls an operation whose parameters are headers.</summary>
    public Task<SdkAnswer> PostAsync(string operation, params (string Name, string Value)[] parameters) => WithAsync("POST", operation, "{}"u8.ToArray(), parameters);

    public Task<SdkAnswer> GetAsync(string operation, params (string Name, string Value)[] parameters) => WithAsync("GET", operation, [], parameters);

    /// <summary>Calls an operation with a JSON body.</summary>
    public Task<SdkAnswer> PostJsonAsync(string operation, string json) => WithAsync("POST", operation, Encoding.UTF8.GetBytes(json), []);

    /// <summary>The packets in the list of what was received.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReceivedAsync(string messageType = "edoc", params (string Name, string Value)[] more)
    {
        var answer = await PostAsync("getReceivedEdocList", [("servicetype", "eDoc"), ("messagetype", messageType), .. more]);
        return [.. answer.Done().Json["data"]!.AsArray().Select(row => row!)];
    }

    /// <summary>A packet as the client reads it out of the answer.</summary>
    public async Task<byte[]> PacketAsync(string docId) =>
        Convert.FromBase64String((await PostAsync("getEdoc", ("docId", docId), ("filePath", "/tmp"))).Done()["data"]);

    public Task<SdkAnswer> UpdateAsync(string docId, string status) => PostAsync("updateStatus", ("docid", docId), ("status", status));

    private Task<SdkAnswer> WithAsync(string method, string operation, byte[] body, IEnumerable<(string Name, string Value)> parameters)
    {
        headers["Content-Type"] = "application/json";
        foreach (var (name, value) in parameters)
        {
            headers[name] = value;
        }

        return CallAsync(method, operation, body);
    }

    private async Task<SdkAnswer> CallAsync(string method, string operation, byte[] body)
    {
        var head = new StringBuilder();
        var signed = new JsonObject(headers.Select(header => KeyValuePair.Create($"XroadVnpt-{header.Key}", (JsonNode?)header.Value))).ToJsonString(AsGson);
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
        head.Append(CultureInfo.InvariantCulture, $"{method} {endpoint.AbsolutePath.TrimEnd('/')}/{operation} HTTP/1.0\r\nHost: {endpoint.Authority}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {headers["Content-Type"]}\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"XroadVnpt-{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"XroadVnpt-sign-header-key: {string.Join(';', headers.Keys)}\r\nXroadVnpt-sign-header: {signed}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"XroadVnpt-hash-header: {hash}\r\nUser-Agent: JAVASDKAgent/1.0.0 XRoad/VPCP\r\nXroadVnpt-version: 3.0.201608\r\n\r\n");
        return await AskAsync(Encoding.UTF8.GetBytes(Tamper(head.ToString())), body);
    }

    private async Task<SdkAnswer> AskAsync(byte[] head, byte[] body)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(endpoint.Host, endpoint.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(head);
        await stream.WriteAsync(body);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return SdkAnswer.Of(answer.ToArray());
    }
}

/// <summary>An answer of the axis.</summary>
internal sealed record SdkAnswer(int Status, string Head, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string this[string name] => Json[name]!.GetValue<string>();

    public static SdkAnswer Of(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.ASCII.GetString(answer, 0, end);
        return new(int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture), head, answer[(end + 4)..]);
    }

    /// <summary>The answer, which must be a success.</summary>
    public SdkAnswer Done()
    {
        Assert.True(Status == 200 && this["ErrorCode"] == "0", Encoding.UTF8.GetString(Body[..Math.Min(Body.Length, 1000)]));
        Assert.Equal(("OK", "Thanh cong"), (this["status"], this["ErrorDesc"]));
        return this;
    }

    /// <summary>The answer, which must be a refusal with the protocol's number, readable for clients that read every member.</summary>
    public SdkAnswer Refused(string code, string exactly)
    {
        Assert.True(Status == 200, $"{Status} {Encoding.UTF8.GetString(Body)}");
        Assert.Equal(("FAIL", code, exactly, string.Empty), (this["status"], this["ErrorCode"], this["code"], this["DocId"]));
        Assert.NotEmpty(this["ErrorDesc"]);
        return this;
    }
}
