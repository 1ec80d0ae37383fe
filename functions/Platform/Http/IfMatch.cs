using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>Reads which version a change is meant for.</summary>
public static class IfMatch
{
    /// <summary>A version that no aggregate has, for ETags that are not ours.</summary>
    private const long NoVersion = -1;

    /// <summary>The version that the caller has read.</summary>
    public static Result<long> VersionOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return PlatformErrors.MissingIfMatch.With();
        }

        return header.Length > 2 && header[0] == '"' && header[^1] == '"'
            && long.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : NoVersion;
    }
}
