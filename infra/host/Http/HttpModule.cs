using System.Reflection;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace EmbeddedFunctions.Http;

/// <summary>HTTP triggers on one Kestrel server for all apps.</summary>
internal sealed class HttpModule(HostCore core) : ITriggerModule
{
    private HttpServer? server;

    public Type TriggerAttribute => typeof(HttpTriggerAttribute);

    public string TriggerType => "httpTrigger";

    /// <summary>Where the server listens; null when it has no port.</summary>
    internal Uri? Address => server?.Address;

    /// <summary>Adds endpoints of the host's own, such as the status page.</summary>
    internal Action<Microsoft.AspNetCore.Routing.IEndpointRouteBuilder>? MapMore { get; set; }

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter)
    {
        if (function.Module != this)
        {
            return null;
        }

        var type = parameter.ParameterType;
        if (type == typeof(HttpRequest))
        {
            return static context => context.HttpContext!.Request;
        }

        if (parameter == function.TriggerParameter)
        {
            throw new HostStartException(
                $"App '{function.App}', function '{function.Name}': the trigger parameter must be an HttpRequest; an object of the body takes [FromBody] on a parameter of its own.");
        }

        if (parameter.GetCustomAttribute<FromBodyAttribute>() is not null)
        {
            return context => ((HttpInvocation)context.TriggerValue!).Body;
        }

        return RouteValue.IsBindable(type) ? RouteValue.Binder(parameter.Name!, type) : null;
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        var routes = HttpRoutes.Of(core.Apps, this);
        if (core.Options.Port is { } port)
        {
            server = new HttpServer(core, routes, MapMore);
            await server.StartAsync(port, cancellation).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellation) => server?.StopAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
