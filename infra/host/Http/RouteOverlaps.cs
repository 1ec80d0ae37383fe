using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace EmbeddedFunctions.Http;

/// <summary>
/// Finds routes that differ in their constraints only and still answer the same addresses, such as <c>{id:int}</c> and <c>{id:long}</c>: the
/// router would fail those requests. Whether two constraints meet is tried with values of many kinds, so constraints of an app's own that
/// meet on none of these are let pass.
/// </summary>
internal static class RouteOverlaps
{
    private static readonly string[] Probes =
    [
        "0", "1", "5", "42", "-3", "100", "2026", "99999999999", "1.5", "1e3", "true", "a", "ab", "abc", "Lan", "a1", "a-b", "file.txt", "x.y.z",
        "2026-01-05", "2026-01-05T01:00:00Z", "7f1c2f6e-59c5-4f0a-9a3c-0d6f9b1f2a33", "a_long_name_of_forty_characters_and_more_", "G01.08-261122-0001",
    ];

    /// <exception cref="HostStartException">Two routes answer the same method of the same address.</exception>
    internal static void Refuse(IEnumerable<HttpRoute> routes, ParameterPolicyFactory factory)
    {
        foreach (var alike in routes.GroupBy(ShapeWithoutConstraints).Select(static group => group.ToList()))
        {
            for (var first = 0; first < alike.Count; first++)
            {
                for (var second = first + 1; second < alike.Count; second++)
                {
                    if (HttpRoutes.Conflict(alike[first], alike[second]) is { } conflict && Meet(alike[first], alike[second], factory))
                    {
                        throw conflict;
                    }
                }
            }
        }
    }

    /// <summary>A constrained segment is preferred to a free one, so those two never contend.</summary>
    private static string ShapeWithoutConstraints(HttpRoute route) => string.Join('/', route.Pattern.PathSegments.Select(static segment =>
        string.Concat(segment.Parts.Select(static part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
            RoutePatternParameterPart parameter => $"{{{(parameter.IsCatchAll ? "*" : "")}{(parameter.ParameterPolicies.Count > 0 ? ":" : "")}}}",
            _ => ".",
        }))));

    private static bool Meet(HttpRoute one, HttpRoute other, ParameterPolicyFactory factory) => one.Pattern.Parameters
        .Zip(other.Pattern.Parameters)
        .All(pair => Probes.Any(probe => Matches(pair.First, probe, factory) && Matches(pair.Second, probe, factory)));

    private static bool Matches(RoutePatternParameterPart parameter, string probe, ParameterPolicyFactory factory)
    {
        var values = new RouteValueDictionary { [parameter.Name] = probe };
        return parameter.ParameterPolicies
            .Select(policy => factory.Create(parameter, policy))
            .OfType<IRouteConstraint>()
            .All(constraint => constraint.Match(null, null, parameter.Name, values, RouteDirection.IncomingRequest));
    }
}
