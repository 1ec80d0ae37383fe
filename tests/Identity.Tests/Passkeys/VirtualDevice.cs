using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.Passkeys;

/// <summary>A device with one passkey, as a browser would speak for it; a test may let it lie.</summary>
internal sealed partial class VirtualDevice : IDisposable
{
    private const byte Present = 1;
    private const byte Verified = 4;
    private const byte HasKey = 64;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id;
    private string handle = string.Empty;

    public VirtualDevice() => id = RandomNumberGenerator.GetBytes(32);

    private VirtualDevice(byte[] id, string handle) => (this.id, this.handle) = (id, handle);

    public string Origin { get; set; } = "http://localhost:7071";

    public string Site { get; set; } = "localhost";

    public uint Count { get; set; }

    public bool Verifies { get; set; } = true;

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>A device that knows all of this one but its key.</summary>
    public VirtualDevice Forge() => new(id, handle);

    /// <summary>The challenge that a page carries.</summary>
    public static JsonNode OptionsOf(PageAnswer page) => JsonNode.Parse(WebUtility.HtmlDecode(Options().Match(page.Text).Groups[1].Value))!;

    /// <summary>Makes the passkey.</summary>
    public string Create(JsonNode options)
    {
        handle = options["user"]!["id"]!.GetValue<string>();
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. DataOf(HasKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation =
        [
            0xA3, .. TextOf("fmt"), .. TextOf("none"), .. TextOf("attStmt"), 0xA0, .. TextOf("authData"), 0x58, (byte)data.Length, .. data,
        ];
        return Whole(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientDataOf("webauthn.create", options)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers a challenge.</summary>
    public string Answer(JsonNode options, string? asHandle = null)
    {
        Count += Count > 0 ? 1u : 0;
        return Repeat(options, asHandle);
    }

    /// <summary>Answers with the count that it has.</summary>
    public string Repeat(JsonNode options, string? asHandle = null)
    {
        var (client, data) = (ClientDataOf("webauthn.get", options), DataOf(0));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Whole(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = asHandle ?? handle,
        });
    }

    public void Dispose() => key.Dispose();

    private string Whole(JsonObject response) => new JsonObject
    {
        ["id"] = Id,
        ["rawId"] = Id,
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] DataOf(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(Site)), (byte)(Present | (Verifies ? Verified : 0) | flags), .. count];
    }

    private byte[] ClientDataOf(string type, JsonNode options) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = options["challenge"]!.GetValue<string>(),
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    });

    private static byte[] TextOf(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    [GeneratedRegex("data-passkey=\"([^\"]+)\"")]
    private static partial Regex Options();
}
