using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EGov.Exchange.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp.Proof;

/// <summary>
/// The parameters of a call, which clients send as headers <c>XroadVnpt-NAME</c> and sign together: <c>XroadVnpt-sign-header</c> repeats them as the
/// text of a JSON object, <c>XroadVnpt-hash-header</c> is the HMAC-SHA256 of that text under the system's secret, in hexadecimal. Neither the path
/// nor the body is signed, and clients repeat a signature as long as they run, so it proves who calls and what the parameters are, not when.
/// </summary>
internal sealed class SignedHeaders
{
    private const string Prefix = "XroadVnpt-";
    private const string TextHeader = Prefix + "sign-header";
    private const string NamesHeader = Prefix + "sign-header-key";
    private const string HashHeader = Prefix + "hash-header";
    private const string SystemName = "systemid";
    private const string TimestampName = "timestamp";

    /// <summary>Clients send about a dozen.</summary>
    private const int MostMembers = 100;

    private static readonly JsonDocumentOptions Plain = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    private readonly string text;
    private readonly string hash;
    private readonly Dictionary<string, string> members;

    private SignedHeaders(string text, string hash, Dictionary<string, string> members)
    {
        (this.text, this.hash, this.members) = (text, hash, members);
        System = Find(SystemName) ?? string.Empty;
    }

    /// <summary>The id of the system that the call says it comes from; proven by <see cref="IsSignedBy"/> alone.</summary>
    public string System { get; }

    /// <summary>What was sent, none of it proven yet.</summary>
    /// <param name="headers">The headers of the request.</param>
    public static Result<SignedHeaders> Read(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var (text, hash) = (headers[TextHeader].ToString(), headers[HashHeader].ToString().Trim());
        if (text.Length == 0 || hash.Length == 0)
        {
            return ExchangeErrors.NotSigned.With();
        }

        return MembersOf(text) is { } members ? new SignedHeaders(text, hash, members) : ExchangeErrors.UnreadableSignature.With();
    }

    /// <summary>Whether the signature was made with the secret.</summary>
    public bool IsSignedBy(ReadOnlySpan<byte> secret)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return hash.Length == 2 * given.Length
            && Convert.FromHexString(hash, given, out _, out _) is global::System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)), given);
    }

    /// <summary>What contradicts the signed text among the headers themselves; null when they agree.</summary>
    /// <param name="headers">The headers of the request.</param>
    public Error? ContradictionIn(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var named = headers[NamesHeader].ToString().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length != members.Count || named.FirstOrDefault(name => !members.ContainsKey(name)) is { })
        {
            return ExchangeErrors.HeaderDiffers.With(NamesHeader);
        }

        foreach (var (name, value) in members)
        {
            var sent = headers[Prefix + name];
            if (!sent.Any(each => Has(each, value)) && !(sent.Count == 0 && value.Length == 0))
            {
                return ExchangeErrors.HeaderDiffers.With(Prefix + name);
            }
        }

        return null;
    }

    /// <summary>When the client began to sign so; null when it does not say.</summary>
    public DateTimeOffset? TakenAt => Find(TimestampName) is { } written && SignatureTime.Read(written) is { } at ? at : null;

    /// <summary>A parameter by its name, letter by letter; null when it was not sent or is empty.</summary>
    public string? Find(string name) => members.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The first of the names that was sent.</summary>
    public string? FindAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>docId and docid are one header to HTTP, which then has both values; who stands between may have joined them with a comma.</summary>
    private static bool Has(string? sent, string value) =>
        sent is not null && (sent.Trim() == value || sent.Split(',', StringSplitOptions.TrimEntries).Contains(value, StringComparer.Ordinal));

    private static Dictionary<string, string>? MembersOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Plain);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return null;
            }

            var members = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                var value = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString(),
                    JsonValueKind.Number => member.Value.GetRawText(),
                    _ => null,
                };
                if (value is null || members.Count == MostMembers || !member.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                members[member.Name[Prefix.Length..]] = value.Trim();
            }

            return members;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is well-formed JSON and no text: InvalidOperationException.
            return null;
        }
    }
}
