using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Proof;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Packages;

/// <summary>
/// What happened to a document, with all that proves it: a file that is checked without the axis (<c>docs/evidence.md</c>). It is written as
/// <see cref="CanonicalJson"/>, so that every byte of it counts.
/// </summary>
/// <param name="Format">The version of this shape: <see cref="FormatName"/>.</param>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Chains">The document's chain, then those of deliveries.</param>
/// <param name="Blocks">The blocks in which the entries are, and those that lead from the latest stamped one to them, ascending.</param>
/// <param name="Certificates">Those of the time-stamp authorities, to a root.</param>
/// <param name="Sha256">The digest of all else in the file, as <see cref="CanonicalJson"/>.</param>
/// <param name="Packet">The digest of the packet; left out where what names it is.</param>
internal sealed record EvidencePackage(
    string Format,
    string Document,
    IReadOnlyList<PackageChain> Chains,
    IReadOnlyList<PackageBlock> Blocks,
    IReadOnlyList<ProofCertificate> Certificates,
    string Sha256,
    PackagePacket? Packet = null)
{
    public const string FormatName = "egov-evidence-package-v1";

    /// <summary>How packages are read: nothing may be left out, added or named otherwise.</summary>
    public static JsonSerializerOptions Strict { get; } = new(PlatformJson.Options)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The file, with its digest.</summary>
    public byte[] ToFile() => CanonicalJson.Write(JsonSerializer.SerializeToElement(this with { Sha256 = DigestOf() }, PlatformJson.Options));

    /// <summary>The digest of all but itself.</summary>
    public string DigestOf()
    {
        var all = JsonSerializer.SerializeToNode(this, PlatformJson.Options)!.AsObject();
        all.Remove("sha256");
        return ProofHash.OfJson(JsonSerializer.SerializeToElement(all));
    }
}

/// <summary>The packet by which the document came.</summary>
/// <param name="Sha256">Of the packet to the byte.</param>
/// <param name="Length">In bytes.</param>
internal sealed record PackagePacket(string Sha256, long Length);

/// <summary>The entries of a document or of a delivery.</summary>
/// <param name="Aggregate">Which.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Entries">All of them, in order.</param>
internal sealed record PackageChain(string Aggregate, int Length, IReadOnlyList<PackageEntry> Entries);

/// <summary>An entry.</summary>
/// <param name="By">The side that caused it.</param>
/// <param name="Told">What both sides may know of it.</param>
/// <param name="Inner">What stays with the side that caused it.</param>
/// <param name="Place">Where it is proven; left out while it waits for its block.</param>
internal sealed record PackageEntry(
    long Sequence, string Type, string Time, string By, PackagePart Told, PackagePart Inner, string Previous, string Hash, Placement? Place = null)
{
    /// <summary>The entry that it states for an aggregate.</summary>
    public EvidenceEntry EntryOf(string aggregate) => new(aggregate, Sequence, Type, Time, By, Told.Sha256, Inner.Sha256, Previous);
}

/// <summary>A part of an event.</summary>
/// <param name="Sha256">The digest of its fields.</param>
/// <param name="Value">The fields themselves; left out where the reader may not see them.</param>
/// <param name="Salt">What was hashed with them; left out with them.</param>
internal sealed record PackagePart(string Sha256, JsonElement? Value = null, string? Salt = null)
{
    /// <summary>Whether what is shown is what the digest says; where nothing is shown, nothing is to be held.</summary>
    [JsonIgnore]
    public bool Holds => (Value, Salt) switch
    {
        ({ } value, { } salt) => EvidenceParts.DigestOf(value, salt) == Sha256,
        (null, null) => true,
        _ => false,
    };
}

/// <summary>A block.</summary>
/// <param name="Stamp">Its time stamp; left out while it waits for it.</param>
internal sealed record PackageBlock(
    long Number, string From, string To, int Count, string Root, string Previous, string Earlier, string Hash, ProofStamp? Stamp = null)
{
    /// <summary>The block that it states.</summary>
    public EvidenceBlock ToBlock() => new(Number, From, To, Count, Root, Previous, Earlier);

    public static PackageBlock Of(KeptBlock kept, BlockStamp? stamp)
    {
        var block = kept.Block;
        return new(
            block.Number, block.From, block.To, block.Count, block.Root, block.Previous, block.Earlier, kept.Hash, stamp is null ? null : ProofStamp.Of(stamp.Token));
    }
}
