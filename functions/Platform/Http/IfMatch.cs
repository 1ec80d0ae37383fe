using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EGov.Platform.Http;

/// <summary>
/// The versions that a change is meant for: those that the caller names in <c>If-Match</c> (RFC 9110, 13.1.1). The asterisk, which stands for
/// whatever version there is, is refused: people change what they have read.
/// </summary>
public sealed record IfMatch
{
    private readonly HashSet<long> versions;

    private IfMatch(HashSet<long> versions) => this.versions = versions;

    /// <summary>The request's condition. Tags that are weak or not ours match no version.</summary>
    public static Result<IfMatch> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = request.Headers.IfMatch;
        if (header.ToString().Length == 0)
        {
            return PlatformErrors.MissingIfMatch.With();
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
        {
            return new IfMatch([]);
        }

        return tags.Contains(EntityTagHeaderValue.Any) ? PlatformErrors.AnyVersion.With() : new IfMatch([.. tags.Select(VersionOf).OfType<long>()]);
    }

    /// <summary>Whether the change is meant for the version.</summary>
    public bool Matches(long version) => versions.Contains(version);

    /// <summary>The version, when the tag is letter for letter the one that an answer gave.</summary>
    private static long? VersionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak
        && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && tag.Tag == string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")
            ? version
            : null;
}
