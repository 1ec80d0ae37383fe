using EGov.Platform.Storage;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>
/// <c>GET /api/health</c> of the one-machine edition: the apps that can answer. Each app has its own at <c>/api/{app}/health</c>; where apps
/// are deployed apart nothing could speak for all of them.
/// </summary>
internal static class CommonHealth
{
    internal static void Map(IEndpointRouteBuilder endpoints, IReadOnlyList<string> apps, Func<FunctionsHost> host) =>
        endpoints.MapGet("/api/health", async http =>
        {
            foreach (var app in apps)
            {
                await host().Services(app).GetRequiredService<AppStores>().ReachAsync(http.RequestAborted);
            }

            await http.Response.WriteAsJsonAsync(new CommonHealthAnswer("healthy", apps), PlatformJson.Options, http.RequestAborted);
        });
}

/// <param name="Status"><c>healthy</c>; anything else is an error answer.</param>
/// <param name="Apps">The apps that run.</param>
internal sealed record CommonHealthAnswer(string Status, IReadOnlyList<string> Apps);
