using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EGov.Platform.Proof;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Commitments;

/// <summary>
/// Reads what proves a ballot from a file: the proof of all of it, or a member's receipt. It holds nothing but what is looked at: a file with more in
/// it, or less, or with a field twice, is not read.
/// </summary>
internal static class ProofFile
{
    /// <summary>No file of a ballot is larger: a thousand answers of the greatest length with their signatures are smaller.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Strict = new(PlatformJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireAll } },
    };

    /// <summary>The proof or the receipt.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="JsonException">It is neither.</exception>
    public static (BallotProof? Proof, CountedReceipt? Receipt) Read(ReadOnlySpan<byte> file)
    {
        var text = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        return JsonSerializer.Deserialize<Kind>(text, PlatformJson.Options) is { Way: not null }
            ? (null, Read<CountedReceipt>(text))
            : (Read<BallotProof>(text), null);
    }

    /// <summary>The value, which written again is what the file says: then all that it says is looked at.</summary>
    private static T Read<T>(ReadOnlySpan<byte> text)
        where T : class
    {
        var value = JsonSerializer.Deserialize<T>(text, Strict) ?? throw new JsonException("There is nothing in the file.");
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(value, PlatformJson.Options))
            .AsSpan().SequenceEqual(CanonicalJson.Write(JsonSerializer.Deserialize<JsonElement>(text)))
                ? value
                : throw new JsonException("Something in the file is not written as it is given.");
    }

    /// <summary>What may not be null may not be left out either.</summary>
    private static void RequireAll(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: false }))
        {
            property.IsRequired = true;
        }
    }

    /// <summary>By which a receipt is told from a proof.</summary>
    private sealed record Kind(JsonElement? Way = null);
}
