using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>
/// <c>GET /api/audit</c> of the one-machine edition: the entries of all apps, app by app. Each app is asked at <c>/api/{app}/audit</c> in the
/// caller's name, so it decides who may look and notes each look; the first that refuses is the answer.
/// </summary>
internal sealed class CommonAudit(IReadOnlyList<string> apps, Func<FunctionsHost> host)
{
    private static readonly string[] Passed = ["Authorization", "Accept-Language"];
    private static readonly string[] Returned = ["WWW-Authenticate", "Retry-After"];

    internal static void Map(IEndpointRouteBuilder endpoints, IReadOnlyList<string> apps, Func<FunctionsHost> host) =>
        endpoints.MapGet("/api/audit", new CommonAudit(apps, host).AnswerAsync);

    private async Task AnswerAsync(HttpContext http)
    {
        var limit = int.TryParse(http.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : Limits.DefaultListLength;
        var (index, cursor) = PlaceOf(http.Request.Query["cursor"].ToString());
        var items = new JsonArray();
        using var client = host().CreateClient();
        for (; index < apps.Count; (index, cursor) = (index + 1, string.Empty))
        {
            if (items.Count > 0 && items.Count >= limit)
            {
                break;
            }

            using var answer = await AskAsync(client, http, apps[index], cursor, items.Count == 0 ? null : limit - items.Count);
            var text = await answer.Content.ReadAsStringAsync(http.RequestAborted);
            if (!answer.IsSuccessStatusCode)
            {
                await RefuseAsync(http, answer, text);
                return;
            }

            var page = JsonNode.Parse(text)!;
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

    private async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpContext http, string app, string cursor, int? limit)
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

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"api/{app}/audit{query}", UriKind.Relative));
        var address = host().Services(app).GetRequiredService<ClientAddress>().Header;
        foreach (var name in Passed.Append(address).OfType<string>().Where(http.Request.Headers.ContainsKey))
        {
            request.Headers.TryAddWithoutValidation(name, http.Request.Headers[name].ToString());
        }

        return await client.SendAsync(request, http.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext http, HttpResponseMessage answer, string text)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var name in Returned.Where(answer.Headers.Contains))
        {
            http.Response.Headers[name] = string.Join(", ", answer.Headers.GetValues(name));
        }

        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
