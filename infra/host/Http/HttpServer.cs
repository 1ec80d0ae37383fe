using System.Net;
using System.Net.Sockets;
using EmbeddedFunctions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Http;

/// <summary>The Kestrel server of a host: the functions' routes, CORS, and the static web front end.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    /// <summary>Azure's limit of a request body unless <c>FUNCTIONS_REQUEST_BODY_SIZE_LIMIT</c> sets another, in bytes.</summary>
    internal const long DefaultBodyLimit = 104_857_600;

    private readonly HostCore core;
    private readonly IReadOnlyList<HttpRoute> routes;
    private readonly Action<IEndpointRouteBuilder>? mapMore;
    private WebApplication? web;

    internal HttpServer(HostCore core, IReadOnlyList<HttpRoute> routes, Action<IEndpointRouteBuilder>? mapMore)
    {
        this.core = core;
        this.routes = routes;
        this.mapMore = mapMore;
    }

    internal Uri? Address { get; private set; }

    /// <exception cref="HostStartException">The port is taken, or a route has a constraint that cannot be made.</exception>
    internal async Task StartAsync(int port, CancellationToken cancellation)
    {
        web = Build(port);
        var constraints = web.Services.GetRequiredService<ParameterPolicyFactory>();
        RouteConstraints.Require(routes, constraints);
        RouteOverlaps.Refuse(routes, constraints);
        try
        {
            await web.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException or SocketException)
        {
            throw new HostStartException($"The port {port} is in use by another program.");
        }
        catch (SocketException failure)
        {
            throw new HostStartException($"The port {port} cannot be used: {failure.Message}");
        }

        var bound = web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Address = new Uri(bound.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    internal Task StopAsync(CancellationToken cancellation) => web?.StopAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "EmbeddedFunctions" });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(core.LoggerFactory);
        builder.Services.AddRoutingCore();
        builder.Services.AddCors();
        builder.Services.Configure<RouteOptions>(static options => options.SetParameterPolicy<Microsoft.AspNetCore.Routing.Constraints.RegexInlineRouteConstraint>("regex"));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = routes.Select(static route => BodyLimit(route.App)).DefaultIfEmpty(DefaultBodyLimit).Max();
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        if (core.Options.CorsOrigins.Count > 0)
        {
            application.UseCors(policy => policy.WithOrigins([.. core.Options.CorsOrigins]).AllowAnyHeader().AllowAnyMethod());
        }

        if (core.Options.AnswerRefusal is { } answer)
        {
            application.UseStatusCodePages(refused => answer(refused.HttpContext));
        }

        UseWebRoot(application);
        foreach (var route in routes)
        {
            Map(application, route);
        }

        mapMore?.Invoke(application);
        return application;
    }

    private void UseWebRoot(WebApplication application)
    {
        if (core.Options.WebRoot is { } root)
        {
            var files = new PhysicalFileProvider(Path.GetFullPath(root));
            application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            application.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        }
    }

    private void Map(IEndpointRouteBuilder endpoints, HttpRoute route)
    {
        RequestDelegate handler = new HttpFunctionHandler(core, route, BodyLimit(route.App)).HandleAsync;
        if (route.Methods.Count == 0)
        {
            endpoints.Map(route.Pattern, handler);
            return;
        }

        // RFC 9110 section 9.1 wants HEAD wherever there is GET; Kestrel drops the body.
        var methods = route.Methods.Contains(HttpMethods.Get) && !HeadIsDeclared(route) ? route.Methods.Append(HttpMethods.Head) : route.Methods;
        endpoints.MapMethods(route.Pattern.RawText!, methods, handler);
    }

    private bool HeadIsDeclared(HttpRoute route) =>
        routes.Any(other => other.Shape == route.Shape && other.Methods.Contains(HttpMethods.Head));

    /// <exception cref="HostStartException">The setting is not a number of bytes.</exception>
    private static long BodyLimit(AppHost app) => app.Configuration["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] switch
    {
        null => DefaultBodyLimit,
        { } text when long.TryParse(text, out var bytes) && bytes > 0 => bytes,
        { } text => throw new HostStartException($"App '{app.Name}': FUNCTIONS_REQUEST_BODY_SIZE_LIMIT '{text}' is not a number of bytes."),
    };
}
