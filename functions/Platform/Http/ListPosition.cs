using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>Where a list goes on and how much of it is wanted. A cursor goes on with the list that it came from, and with no other.</summary>
/// <param name="FromId">The lowest document id; empty for the beginning.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="List">What tells the list from all others; empty where none is to be told.</param>
public sealed record ListPosition(string FromId, int Limit, string List = "")
{
    private const int LongestCursor = 400;

    /// <summary>Reads the parameters <c>limit</c> and <c>cursor</c>. A list is one address with its other parameters, for one caller.</summary>
    /// <param name="request">The request.</param>
    /// <param name="within">What the list depends on beside the request, such as the day where none is named.</param>
    public static Result<ListPosition> Of(HttpRequest request, string within = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        var limit = Limits.DefaultListLength;
        if (request.Query["limit"].ToString() is { Length: > 0 } wanted
            && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Limits.ListLength))
        {
            return PlatformErrors.InvalidLimit.With(Limits.ListLength);
        }

        var list = NameOf(request, within);
        return request.Query["cursor"].ToString() is { Length: > 0 } cursor
            ? IdOf(cursor, list).Select(id => new ListPosition(id, limit, list))
            : new ListPosition(string.Empty, limit, list);
    }

    /// <summary>The cursor of this list that goes on at the id.</summary>
    public string CursorAt(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{List}.{id}"));

    /// <summary>The id at which the cursor goes on with the list.</summary>
    internal static Result<string> IdOf(string cursor, string list)
    {
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor))
        {
            return PlatformErrors.InvalidCursor.With();
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.', 2) is [var of, { Length: > 0 } id]
            ? of == list ? id : PlatformErrors.ForeignCursor.With()
            : PlatformErrors.InvalidCursor.With();
    }

    private static string NameOf(HttpRequest request, string within)
    {
        var filters = request.Query
            .Where(parameter => !IsPlace(parameter.Key))
            .OrderBy(parameter => parameter.Key, StringComparer.OrdinalIgnoreCase)
            .Select(parameter => $"{parameter.Key.ToLowerInvariant()}={parameter.Value}");
        var name = string.Join('\n', [request.Path.ToString(), request.HttpContext.FindCaller()?.KeyHolder ?? string.Empty, within, .. filters]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));
    }

    private static bool IsPlace(string parameter) =>
        parameter.Equals("limit", StringComparison.OrdinalIgnoreCase) || parameter.Equals("cursor", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A stretch of a list.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="Cursor">Where it goes on; null at its end.</param>
/// <param name="AsOf">When the latest event happened that a view shows, to the second before; null for lists that are no views.</param>
/// <param name="LagSeconds">How far behind the events a view is; null for lists that are no views.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Cursor, DateTimeOffset? AsOf = null, double? LagSeconds = null);
