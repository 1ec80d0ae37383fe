using System.Text.Json.Nodes;
using EGov.Platform.OpenApi;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>
/// <c>GET /api/openapi.json</c> and <c>GET /api/limits</c> of the one-machine edition: those of all apps at one place. Each app has its own
/// below its name.
/// </summary>
internal static class CommonPages
{
    internal static void Map(IEndpointRouteBuilder endpoints, IReadOnlyList<string> apps, Func<FunctionsHost> host)
    {
        endpoints.MapGet("/api/limits", http => http.Response.WriteAsJsonAsync(
            apps.ToDictionary(app => app, app => PagesOf(app).Bounds.Limits, StringComparer.Ordinal), PlatformJson.Options, http.RequestAborted));
        endpoints.MapGet("/api/openapi.json", async http =>
        {
            var merged = new MergedDescription();
            foreach (var app in apps)
            {
                merged.Add(app, JsonNode.Parse((await PagesOf(app).DescriptionAsync()).Span)!.AsObject());
            }

            await http.Response.WriteAsJsonAsync(merged.Document, PlatformJson.Options, http.RequestAborted);
        });

        ApiPages PagesOf(string app) => host().Services(app).GetRequiredService<ApiPages>();
    }
}
