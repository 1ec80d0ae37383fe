using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>Whose the first segment after <c>/api/</c> is.</summary>
internal static class PublicRoutes
{
    /// <summary>The first table of docs/routes.md, which a test of the rules writes from the code.</summary>
    public static IEnumerable<string> OfPage(string page) => page.Split('\n')
        .SkipWhile(static line => !line.StartsWith("| first segment", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Split('|'))
        .Select(static cells => $"{cells[1].Trim(' ', '`')} {cells[2].Trim()}");

    /// <summary>The file that the templates load.</summary>
    public static IEnumerable<string> OfFile(string json) => JsonNode.Parse(json)!.AsArray()
        .Select(static each => $"{each!["segment"]!.GetValue<string>()} {each["app"]!.GetValue<string>()}");

    /// <summary>What Front Door would do: a segment is its owner's with all that is below it.</summary>
    public static IEnumerable<string> Made(Deployment deployment) => deployment.Of("Microsoft.Cdn/profiles/afdEndpoints/routes")
        .SelectMany(static route => route.Properties["patternsToMatch"]!.AsArray().Select(pattern => (Pattern: pattern!.GetValue<string>(), App: route.Names[^1])))
        .Where(static each => each.Pattern.StartsWith("/api/", StringComparison.Ordinal))
        .GroupBy(static each => (Segment: each.Pattern.Split('/')[2], each.App))
        .Select(static group => group.Count() == 2 ? $"{group.Key.Segment} {group.Key.App}" : $"{group.Key.Segment} {group.Key.App}, in part");
}
