using System.Collections.Frozen;
using System.Security.Cryptography;
using EGov.Platform.Storage;

namespace EGov.Platform.Http.Forms;

/// <summary>A JSON document and the files that came with it; <see cref="FormReader"/> reads it. Who has it disposes it.</summary>
/// <typeparam name="T">The document.</typeparam>
public sealed class DocumentForm<T> : IDisposable
{
    private DocumentForm(JsonBody<T> document, FrozenDictionary<string, FormFile> files, ReadOnlyMemory<byte> identity) =>
        (Document, Files, Identity) = (document, files, identity);

    /// <summary>The document.</summary>
    public JsonBody<T> Document { get; }

    /// <summary>The files by the names of their parts.</summary>
    public IReadOnlyDictionary<string, FormFile> Files { get; }

    /// <summary>
    /// What stands for all of it where two requests are compared: the bytes of the document and, of each part, its name, its file's name and the
    /// SHA-256 of its content. The boundary, the parts' other headers and their order do not count.
    /// </summary>
    public ReadOnlyMemory<byte> Identity { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in Files.Values)
        {
            file.Content.Dispose();
        }
    }

    /// <summary>A document that came as JSON, without a form around it.</summary>
    internal static DocumentForm<T> Bare(JsonBody<T> document) => new(document, FrozenDictionary<string, FormFile>.Empty, document.Bytes);

    internal static DocumentForm<T> Of(JsonBody<T> document, IReadOnlyDictionary<string, FormFile> files) => new(
        document,
        files.ToFrozenDictionary(StringComparer.Ordinal),
        PlatformJson.Write(new FormIdentity(
            Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span)),
            [
                .. files.OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new PartIdentity(file.Key, file.Value.Name, Convert.ToHexStringLower(file.Value.Content.Sha256.Span))),
            ])));
}

internal sealed record FormIdentity(string Document, IReadOnlyList<PartIdentity> Parts);

internal sealed record PartIdentity(string Part, string File, string Sha256);
