using System.Net;
using System.Text.Json;
using EmbeddedFunctions.Fuzz.Tests.Configuration;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Http;

/// <summary>Route templates come to the host as attributes and as the prefix in host.json; the prefix is where any text can be tried.</summary>
public sealed class RouteFuzz(ITestOutputHelper output)
{
    private static readonly Gen<string> Segments = Gen.Frequency(
        (3, Gen.Elements("api", "v1", "things", "Đà-Nẵng", "a.b", "~")),
        (5, Gen.Elements(
            "{x}", "{x:int}", "{x:int:min(3)}", "{x:guid?}", "{x=7}", "{*rest}", "{**rest}", "{x?}", "{id}", "{x}-{y}", "{x:regex(^a$)}", "{x:range(1,5)}",
            "{x:length(3)}", "{x:alpha}", "{x:datetime}", "a{x}b", "{{x}}")),
        (3, Gen.Elements(
            "{", "}", "{}", "{x", "x}", "{x:nonsense}", "{x:regex([)}", "{x:min(a)}", "{x:int:}", "{*x}{y}", "{x}{y}", "{x:range(5)}", "{x:length(-1)}", "{**}", "{x*}",
            "{x:regex(}", "?", "a?b", "{x:min(99999999999999999999)}")),
        (1, Texts.Any(6)));

    private static readonly Gen<string> Prefixes = Gen.Choose(0, 3).SelectMany(count => Segments.ArrayOf(count)).Select(static segments => string.Join('/', segments));

    private static readonly Gen<string> Addresses = Gen.Choose(0, 5)
        .SelectMany(static count => Gen.Elements("api", "v1", "things", "7", "a", "abc", "%00", "%2f", "%ff", "%C4%90", "..", ".", "", "a;b", "1-2", "x%0ay").ArrayOf(count))
        .Select(static segments => string.Join('/', segments));

    [Fact]
    public void Any_route_prefix_answers_or_is_refused_at_the_start() => Fuzzer.Check(
        output,
        Prefixes.SelectMany(static _ => Addresses.ArrayOf(6), static (prefix, addresses) => (prefix, addresses)).ToArbitrary(),
        runs: 15,
        async one =>
        {
            if (await StartAsync(one.prefix) is { } host)
            {
                await using (host)
                {
                    using var client = host.CreateClient();
                    foreach (var address in one.addresses)
                    {
                        using var answer = await client.GetAsync(new Uri(host.BaseAddress, "/" + address.TrimStart('/')));
                        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{(int)answer.StatusCode} for /{address}");
                    }
                }
            }
        });

    private static async Task<FunctionsHost?> StartAsync(string prefix)
    {
        var options = new FunctionsHostOptions { LoggerFactory = NullLoggerFactory.Instance };
        var json = JsonSerializer.Serialize(new { version = "2.0", extensions = new { http = new { routePrefix = prefix } } });
        options.Apps.Add(new FunctionAppDefinition("routes", typeof(RouteFuzz).Assembly, static (_, _) => { })
        {
            HostJson = json,
            Includes = static type => type == typeof(RouteFunctions),
        });
        FunctionsHost? host = null;
        await Refusal.AcceptsAsync(async () => host = await FunctionsHost.StartAsync(options));
        return host;
    }
}

internal static class RouteFunctions
{
    [Function("Things")]
    public static string Things([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things")] HttpRequest request) => "things";

    [Function("Thing")]
    public static string Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{number}")] HttpRequest request, int number) => $"thing {number}";

    [Function("Rest")]
    public static string Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rest/{*path}")] HttpRequest request, string? path) => $"rest {path}";
}
