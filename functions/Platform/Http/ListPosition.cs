using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>Where a list goes on and how much of it is wanted.</summary>
/// <param name="FromId">The lowest document id; empty for the beginning.</param>
/// <param name="Limit">At most so many.</param>
public sealed record ListPosition(string FromId, int Limit)
{
    /// <summary>Reads the parameters <c>limit</c> and <c>cursor</c>.</summary>
    public static Result<ListPosition> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var limit = Limits.DefaultListLength;
        if (request.Query["limit"].ToString() is { Length: > 0 } wanted
            && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Limits.ListLength))
        {
            return PlatformErrors.InvalidLimit.With(Limits.ListLength);
        }

        if (request.Query["cursor"].ToString() is not { Length: > 0 } cursor)
        {
            return new ListPosition(string.Empty, limit);
        }

        return cursor.Length <= 400 && Base64Url.IsValid(cursor)
            ? new ListPosition(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)), limit)
            : PlatformErrors.InvalidCursor.With();
    }

    /// <summary>The cursor of a list that goes on at the id.</summary>
    public static string CursorAt(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));
}

/// <summary>A stretch of a list.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="Cursor">Where it goes on; null at its end.</param>
/// <param name="AsOf">When the latest event happened that a view shows, to the second before; null for lists that are no views.</param>
/// <param name="LagSeconds">How far behind the events a view is; null for lists that are no views.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Cursor, DateTimeOffset? AsOf = null, double? LagSeconds = null);
