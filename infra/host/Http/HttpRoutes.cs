using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace EmbeddedFunctions.Http;

/// <summary>A function's route: where it answers and to which methods.</summary>
/// <param name="App">The app that owns it.</param>
/// <param name="Function">The function.</param>
/// <param name="Pattern">The whole pattern, prefix included.</param>
/// <param name="Methods">Upper case; empty for all.</param>
/// <param name="BodyType">The type that the body is read into before the function runs, or null.</param>
internal sealed record HttpRoute(AppHost App, FunctionEntry Function, RoutePattern Pattern, IReadOnlyList<string> Methods, Type? BodyType)
{
    /// <summary>The pattern with its parameters nameless: two routes of one shape catch the same addresses.</summary>
    internal string Shape => string.Join('/', Pattern.PathSegments.Select(static segment => string.Concat(segment.Parts.Select(PartShape)))).ToUpperInvariant();

    private static string PartShape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}{string.Join(':', parameter.ParameterPolicies.Select(static policy => policy.Content))}}}",
        _ => part.ToString()!,
    };
}

/// <summary>Collects the routes of all apps and refuses those that contradict each other.</summary>
internal static class HttpRoutes
{
    /// <exception cref="HostStartException">A route is malformed or answers where another one does.</exception>
    internal static IReadOnlyList<HttpRoute> Of(IEnumerable<AppHost> apps, HttpModule module)
    {
        var routes = apps
            .SelectMany(static app => app.Functions, static (app, function) => (App: app, Function: function))
            .Where(pair => pair.Function.Module == module)
            .Select(static pair => Route(pair.App, pair.Function))
            .ToList();
        foreach (var same in routes.GroupBy(static route => route.Shape).Where(static group => group.Count() > 1))
        {
            RequireDistinctMethods([.. same]);
        }

        return routes;
    }

    /// <summary>The refusal when both routes answer one method of the same addresses; null when their methods differ.</summary>
    internal static HostStartException? Conflict(HttpRoute one, HttpRoute other) =>
        one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods).Any()
            ? new HostStartException($"Route conflict: {one.Function} and {other.Function} both answer {Describe(one, other)} /{one.Pattern.RawText}.")
            : null;

    private static void RequireDistinctMethods(IReadOnlyList<HttpRoute> routes)
    {
        for (var first = 0; first < routes.Count; first++)
        {
            for (var second = first + 1; second < routes.Count; second++)
            {
                if (Conflict(routes[first], routes[second]) is { } conflict)
                {
                    throw conflict;
                }
            }
        }
    }

    private static string Describe(HttpRoute one, HttpRoute other)
    {
        var shared = one.Methods.Count == 0 ? other.Methods : other.Methods.Count == 0 ? one.Methods : [.. one.Methods.Intersect(other.Methods)];
        return shared.Count == 0 ? "every method of" : string.Join(", ", shared);
    }

    private static HttpRoute Route(AppHost app, FunctionEntry function)
    {
        if (!HttpAnswer.Writes(function.Method.ReturnType))
        {
            throw new HostStartException(
                $"App '{app.Name}', function '{function.Name}': Azure sends nothing of what it gives back; it must be an IResult or IActionResult.");
        }

        var trigger = (HttpTriggerAttribute)function.Trigger;
        var route = $"{app.HostJson.RoutePrefix}/{trigger.Route ?? function.Name}".Trim('/');
        try
        {
            return new HttpRoute(
                app,
                function,
                RoutePatternFactory.Parse(route),
                [.. (trigger.Methods ?? []).Select(static method => method.ToUpperInvariant()).Distinct()],
                BodyType(function));
        }
        catch (RoutePatternException failure)
        {
            throw new HostStartException($"App '{app.Name}', function '{function.Name}': the route '{route}' is malformed: {failure.Message}");
        }
    }

    private static Type? BodyType(FunctionEntry function) => function.Parameters
        .FirstOrDefault(static parameter => parameter.IsDefined(typeof(FromBodyAttribute), false))?.ParameterType;
}
