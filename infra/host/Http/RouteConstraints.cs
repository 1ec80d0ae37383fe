using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace EmbeddedFunctions.Http;

/// <summary>
/// Makes every route's constraints once at the start. ASP.NET Core makes them with the first request, and one that it cannot make would fail
/// the requests of all routes.
/// </summary>
internal static class RouteConstraints
{
    /// <exception cref="HostStartException">A constraint is not known or its arguments are wrong.</exception>
    internal static void Require(IEnumerable<HttpRoute> routes, ParameterPolicyFactory factory)
    {
        foreach (var route in routes)
        {
            foreach (var parameter in route.Pattern.Parameters)
            {
                foreach (var policy in parameter.ParameterPolicies)
                {
                    Require(route, parameter, policy, factory);
                }
            }
        }
    }

    private static void Require(
        HttpRoute route, RoutePatternParameterPart parameter, RoutePatternParameterPolicyReference policy, ParameterPolicyFactory factory)
    {
        try
        {
            factory.Create(parameter, policy);
        }
        catch (Exception failure) when (failure is RouteCreationException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            var reason = (failure.InnerException ?? failure).Message;
            throw new HostStartException(
                $"App '{route.App.Name}', function '{route.Function.Name}': the route '{route.Pattern.RawText}' has the constraint '{policy.Content}' of '{parameter.Name}' that cannot be made: {reason}");
        }
    }
}
