using System.Text;
using EGov.Local.Identity;
using EGov.Local.Running;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EGov.Rules.Tests;

/// <summary>docs/routes.md is written from the code: the front door and the embedded router go by it.</summary>
public sealed class RoutesTests
{
    private const string OnThisMachine = "whoever sits at the machine";

    /// <summary>A new endpoint that is no function needs a line here, and a row in the access matrix.</summary>
    private static readonly Dictionary<string, string> WhoOnOneMachine = new(StringComparer.Ordinal)
    {
        ["/api/health"] = "anyone",
        ["/api/limits"] = "anyone",
        ["/api/openapi.json"] = "anyone",
        ["/api/audit"] = "auditor, operator",
        ["/development/tokens"] = OnThisMachine,
        ["/dev"] = OnThisMachine,
        ["/dev/accounts"] = OnThisMachine,
        ["/dev/sign-in"] = OnThisMachine,
        ["/dev/outbox"] = OnThisMachine,
        ["/dev/outbox.json"] = OnThisMachine,
        ["/status"] = OnThisMachine,
        ["/status.json"] = OnThisMachine,
        ["/status/{action}"] = OnThisMachine,
    };

    [Fact]
    public void The_page_of_routes_says_what_the_code_does()
    {
        var page = new StringBuilder();
        page.Append("# Routes\n\nWritten by `RoutesTests`; do not edit. One public origin; the first segment after `/api/` has one owner.\n\n\n");
        page.Append("| first segment | app |\n|---|---|\n");
        foreach (var (segment, app) in Owners().OrderBy(owner => owner.Segment, StringComparer.Ordinal))
        {
            page.Append($"| `{segment}` | {app} |\n");
        }

        page.Append("\n| method | route | function | who |\n|---|---|---|---|\n");
        foreach (var function in Http.OrderBy(function => function.Http!.Route, StringComparer.Ordinal).ThenBy(function => function.Name, StringComparer.Ordinal))
        {
            page.Append(
                $"| {string.Join(", ", function.Http!.Methods!).ToUpperInvariant()} | `/api/{function.Http.Route}` | {function.Name} | {string.Join(", ", function.Callers)} |\n");
        }

        page.Append("\n## On one machine only\n\nNo functions, and of no other edition (`infra/local/Running`, `infra/host/StatusPage`); beside them are the files of the front end.\n\n" +
            "| method | route | who |\n|---|---|---|\n");
        foreach (var (method, route) in OnOneMachine())
        {
            page.Append($"| {method} | `{route}` | {WhoOnOneMachine[route]} |\n");
        }

        RepositoryFiles.Compare("docs/routes.md", page.ToString());
    }

    [Fact]
    public void Front_Door_goes_by_the_same_owners()
    {
        var owners = Owners().OrderBy(owner => owner.Segment, StringComparer.Ordinal)
            .Select(owner => $"  {{ \"segment\": \"{owner.Segment}\", \"app\": \"{owner.App}\" }}");

        RepositoryFiles.Compare("bicep/routes.json", $"[\n{string.Join(",\n", owners)}\n]\n");
    }

    [Fact]
    public void What_one_machine_has_besides_is_in_the_access_matrix_too()
    {
        var matrix = RepositoryFiles.Read("docs/access-matrix.md");

        Assert.All(OnOneMachine(), each => Assert.Contains($"| {each.Method} `{each.Route}` | {WhoOnOneMachine[each.Route]} |", matrix, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_route_names_its_methods_and_no_two_functions_share_one() => Assert.Equal(
        Http.Sum(function => function.Http!.Methods!.Length),
        Http.SelectMany(function => function.Http!.Methods!.Select(method => (method, function.Http.Route))).Distinct().Count());

    [Fact]
    public void Every_first_segment_has_one_owner() => Assert.Equal(Owners().Count, Owners().Select(owner => owner.Segment).Distinct().Count());

    private static List<(string Segment, string App)> Owners() =>
        [.. Http.Select(function => (SegmentOf(function.Http!.Route!), function.App)).Distinct()];

    private static List<(string Method, string Route)> OnOneMachine()
    {
        using var application = WebApplication.CreateSlimBuilder().Build();
        CommonPages.Map(application, LocalApps.Names, () => throw new InvalidOperationException("Nothing runs."));
        DevelopmentSignIn.Map(application, new DevelopmentTokens(new byte[32], TimeProvider.System), TimeProvider.System);
        OutboxPage.Map(application, () => throw new InvalidOperationException("Nothing runs."));
        DevPages.Map(application, () => throw new InvalidOperationException("Nothing runs."), "nowhere", alone: false);
        return
        [
            .. ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Select(endpoint => (string.Join(", ", endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods), endpoint.RoutePattern.RawText!))
                .Concat([("GET", "/status"), ("GET", "/status.json"), ("POST", "/status/{action}")]),
        ];
    }

    private static IEnumerable<AppFunction> Http => AppFunctions.All.Where(function => function.Http is not null);

    private static string SegmentOf(string route) => route.Split('/')[0];
}
