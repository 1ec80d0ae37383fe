using System.Text.Json.Nodes;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.Local.Running;

/// <summary>
/// The pages of the one-machine edition that speak for all apps, each made of what every app has at <c>/api/{app}/...</c>: its health, its bounds,
/// the description of its API, its audit trail. Where apps are deployed apart nothing could speak for all of them.
/// </summary>
internal static class CommonPages
{
    internal static void Map(IEndpointRouteBuilder endpoints, IReadOnlyList<string> apps, Func<FunctionsHost> host)
    {
        var every = new EveryApp(apps, host);
        Map(endpoints, every, "health", _ => new JsonObject { ["status"] = "healthy", ["apps"] = new JsonArray([.. apps.Select(app => (JsonNode)app)]) });
        Map(endpoints, every, "limits", pages => new JsonObject(pages.Select(page => KeyValuePair.Create(page.App, page.Told["limits"]?.DeepClone()))));
        Map(endpoints, every, "openapi.json", Merge);
        endpoints.MapGet("/api/audit", new CommonAudit(every).AnswerAsync);
    }

    private static void Map(
        IEndpointRouteBuilder endpoints, EveryApp every, string page, Func<IReadOnlyList<(string App, JsonObject Told)>, JsonObject> join) =>
        endpoints.MapGet($"/api/{page}", async http =>
        {
            var pages = new List<(string, JsonObject)>();
            foreach (var app in every.Names)
            {
                if (await every.AskAsync(http, app, page) is not { } told)
                {
                    return;
                }

                pages.Add((app, told));
            }

            await http.Response.WriteAsJsonAsync(join(pages), PlatformJson.Options, http.RequestAborted);
        });

    private static JsonObject Merge(IReadOnlyList<(string App, JsonObject Told)> pages)
    {
        var merged = new MergedDescription();
        foreach (var (app, told) in pages)
        {
            merged.Add(app, told);
        }

        return merged.Document;
    }
}
