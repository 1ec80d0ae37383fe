using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Local.Running;

/// <summary><c>GET /api/audit</c> of the one-machine edition: the entries of all apps, app by app.</summary>
internal sealed class CommonAudit(EveryApp every)
{
    private readonly IReadOnlyList<string> apps = every.Names;

    internal async Task AnswerAsync(HttpContext http)
    {
        var limit = int.TryParse(http.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : Limits.DefaultListLength;
        var (index, cursor) = PlaceOf(http.Request.Query["cursor"].ToString());
        var items = new JsonArray();
        for (; index < apps.Count; (index, cursor) = (index + 1, string.Empty))
        {
            if (items.Count > 0 && items.Count >= limit)
            {
                break;
            }

            if (await every.AskAsync(http, apps[index], $"audit{QueryOf(http, cursor, items.Count == 0 ? null : limit - items.Count)}") is not { } page)
            {
                return;
            }

            foreach (var item in page["items"]!.AsArray())
            {
                var named = item!.DeepClone().AsObject();
                named["app"] = apps[index];
                items.Add(named);
            }

            if (page["cursor"]?.GetValue<string>() is { } next)
            {
                cursor = next;
                break;
            }
        }

        var listing = new JsonObject { ["items"] = items };
        if (index < apps.Count)
        {
            listing["cursor"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{apps[index]} {cursor}"));
        }

        await http.Response.WriteAsJsonAsync(listing, PlatformJson.Options, http.RequestAborted);
    }

    /// <summary>The app at which a list goes on, and where there; a cursor that is none is left to the first app to refuse.</summary>
    private (int Index, string Cursor) PlaceOf(string cursor)
    {
        if (Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ') is [var app, var inner]
            && apps.ToList().IndexOf(app) is >= 0 and var index)
        {
            return (index, inner);
        }

        return (0, cursor);
    }

    /// <summary>The question for one app: the caller's own, but for where the list goes on and how much of it is left.</summary>
    private static string QueryOf(HttpContext http, string cursor, int? limit)
    {
        var query = new QueryBuilder(QueryHelpers.ParseQuery(http.Request.QueryString.Value)
            .Where(parameter => parameter.Key != "cursor" && (limit is null || parameter.Key != "limit"))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? string.Empty)));
        if (cursor.Length > 0)
        {
            query.Add("cursor", cursor);
        }

        if (limit is { } left)
        {
            query.Add("limit", left.ToString(CultureInfo.InvariantCulture));
        }

        return query.ToString();
    }
}
