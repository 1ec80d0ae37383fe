namespace EGov.Platform.Http;

/// <summary>Places in a JSON body (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The place of the parts, each below the one before.</summary>
    public static string Of(params IReadOnlyList<string> parts) => string.Concat(parts.Select(part => "/" + Escaped(part)));

    private static string Escaped(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
