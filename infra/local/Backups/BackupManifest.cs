using System.Security.Cryptography;
using System.Text.Json;
using EmbeddedFunctions;

namespace EGov.Local.Backups;

/// <summary>What a set of a backup says of itself: when it was taken, and each of its files.</summary>
/// <param name="Format">The shape of the set, 1.</param>
/// <param name="TakenAt">What was acknowledged by then is in the set.</param>
/// <param name="Files">All files but the manifest, in the order of their names.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset TakenAt, IReadOnlyList<BackedUpFile> Files)
{
    internal const string FileName = "manifest.json";

    internal const int PresentFormat = 1;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    /// <summary>The manifest of the set, and its hash, which somebody may have kept elsewhere.</summary>
    /// <exception cref="HostStartException">There is none, or none that this release understands.</exception>
    internal static (BackupManifest Manifest, string Hash) In(string set)
    {
        var path = Path.Combine(set, FileName);
        try
        {
            var content = File.ReadAllBytes(path);
            return JsonSerializer.Deserialize<BackupManifest>(content, Shape) is { Format: PresentFormat, Files: not null } manifest
                ? (manifest, HashOf(content))
                : throw new HostStartException($"The file {path} is no manifest of format {PresentFormat}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostStartException($"The manifest {path} cannot be read: {failure.Message}");
        }
    }

    internal static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>A file of a set.</summary>
/// <param name="Path">Its place in the set, with slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In small hexadecimal digits.</param>
internal sealed record BackedUpFile(string Path, long Length, string Sha256);
