using System.Text.Json;
using System.Text.Unicode;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Reads a file as a package, and holds its bytes to the one form in which a package is written.</summary>
internal static class PackageReader
{
    /// <summary>The largest file: far more than the bounds of a package let it become.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The package; null where the file is none.</summary>
    public static EvidencePackage? Read(ReadOnlyMemory<byte> file, List<EvidenceFinding> findings)
    {
        if (file.Length > Largest)
        {
            findings.Add(EvidenceFault.TooLarge.At("$"));
            return null;
        }

        if (!Utf8.IsValid(file.Span))
        {
            findings.Add(EvidenceFault.Unreadable.At(JsonPlace.Of(file.Span, FirstNoUtf8(file.Span))));
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(file, Strict);
            HoldToForm(file.Span, json.RootElement, findings);
            return Shape(json.RootElement, findings);
        }
        catch (JsonException)
        {
            findings.Add(EvidenceFault.Unreadable.At(JsonPlace.Of(file.Span, null)));
            return null;
        }
    }

    private static void HoldToForm(ReadOnlySpan<byte> file, JsonElement root, List<EvidenceFinding> findings)
    {
        var canonical = CanonicalJson.Write(root);
        var same = canonical.AsSpan().CommonPrefixLength(file);
        if (same < Math.Max(canonical.Length, file.Length))
        {
            findings.Add(EvidenceFault.OtherForm.At(JsonPlace.Of(file, same)));
        }
    }

    private static EvidencePackage? Shape(JsonElement root, List<EvidenceFinding> findings)
    {
        if (NullIn(root, "$") is { } place)
        {
            findings.Add(EvidenceFault.OtherShape.At(place));
            return null;
        }

        try
        {
            var package = root.Deserialize<EvidencePackage>(EvidencePackage.Strict)!;
            if (package.Format != EvidencePackage.FormatName)
            {
                findings.Add(EvidenceFault.OtherFormat.At("$.format"));
                return null;
            }

            if (package.DigestOf() != package.Sha256)
            {
                findings.Add(EvidenceFault.PackageDigest.At("$.sha256"));
            }

            return package;
        }
        catch (JsonException failure)
        {
            findings.Add(EvidenceFault.OtherShape.At(failure.Path ?? "$"));
            return null;
        }
    }

    /// <summary>A package leaves out what it has not; only events may say null.</summary>
    private static string? NullIn(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Null => place,
        JsonValueKind.Object => value.EnumerateObject()
            .Where(field => field.Name != "value")
            .Select(field => NullIn(field.Value, $"{place}.{field.Name}"))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => NullIn(item, FormattableString.Invariant($"{place}[{index}]"))).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static int FirstNoUtf8(ReadOnlySpan<byte> file)
    {
        var rest = file;
        while (System.Text.Rune.DecodeFromUtf8(rest, out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            rest = rest[length..];
        }

        return file.Length - rest.Length;
    }
}
