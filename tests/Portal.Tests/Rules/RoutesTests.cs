using System.Text;

namespace EGov.Portal.Tests.Rules;

/// <summary>docs/routes.md is written from the code: the front door and the embedded router go by it.</summary>
public sealed class RoutesTests
{
    [Fact]
    public void The_page_of_routes_says_what_the_code_does()
    {
        var page = new StringBuilder();
        page.Append("# Routes\n\nWritten by `RoutesTests`; do not edit. One public origin; the first segment after `/api/` has one owner.\n" +
            "`GET /api/health`, `/api/limits` and `/api/openapi.json` speak for all apps; only the one-machine edition has them (`infra/local/Running`).\n\n");
        page.Append("| first segment | app |\n|---|---|\n");
        foreach (var segment in Http.Select(function => SegmentOf(function.Http!.Route!)).Distinct().Order(StringComparer.Ordinal))
        {
            page.Append($"| `{segment}` | portal |\n");
        }

        page.Append("\n| method | route | function | who |\n|---|---|---|---|\n");
        foreach (var function in Http.OrderBy(function => function.Http!.Route, StringComparer.Ordinal).ThenBy(function => function.Name, StringComparer.Ordinal))
        {
            page.Append(
                $"| {string.Join(", ", function.Http!.Methods!).ToUpperInvariant()} | `/api/{function.Http.Route}` | {function.Name} | {string.Join(", ", function.Callers)} |\n");
        }

        RepositoryFiles.Compare("docs/routes.md", page.ToString());
    }

    [Fact]
    public void Every_route_names_its_methods_and_no_two_functions_share_one() => Assert.Equal(
        Http.Count(),
        Http.SelectMany(function => function.Http!.Methods!.Select(method => (method, function.Http.Route))).Distinct().Count());

    private static IEnumerable<PortalFunction> Http => PortalFunctions.All.Where(function => function.Http is not null);

    private static string SegmentOf(string route) => route.Split('/')[0];
}
