using System.Net;
using System.Text.RegularExpressions;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Tests.Access;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Rules.Tests;

/// <summary>
/// Every HTTP function of every app is called as every kind of caller, with real tokens over HTTP, and the guard's answer held against
/// docs/access-matrix.md. Behind the guard stands a wall in the place of the functions: what reaches it was let in.
/// </summary>
public sealed partial class GuardTableTests
{
    private const string LetIn = "let in";
    private const string Nobody = "nobody";

    [Fact]
    public async Task The_guard_lets_in_whom_the_matrix_lets_in_and_nobody_else()
    {
        var folder = Directory.CreateTempSubdirectory("guard-");
        try
        {
            Assert.Empty(await DifferencesAsync(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(string folder)
    {
        var provider = new Provider(TimeProvider.System);
        var options = new FunctionsHostOptions { DataFolder = folder, LoggerFactory = NullLoggerFactory.Instance };
        options.Settings[RateLimits.RateSetting] = "0";
        options.Settings[PublicOrigin.OriginSetting] = "https://portal.example";
        foreach (var app in LocalApps.In(folder))
        {
            options.Apps.Add(app with
            {
                Configure = (builder, configuration) =>
                {
                    app.Configure(builder, configuration);
                    builder.UseMiddleware<Wall>();
                },
                ConfigureServices = app.ConfigureServices + (services => services.AddSingleton<IIdentityProvider>(provider)),
            });
        }

        var tokens = TokensOf(provider);
        await using var host = await FunctionsHost.StartAsync(options);
        using var client = host.CreateClient();
        var differences = new List<string>();
        foreach (var function in AppFunctions.All.Where(function => function.Http is not null))
        {
            var who = AccessMatrix.Rows[$"{function.App}/{function.Name}"].Who.Split(", ");
            foreach (var method in function.Http!.Methods!)
            {
                foreach (var (kind, token) in tokens)
                {
                    var (expected, got) = (ExpectedOf(who, kind), await AskAsync(client, method, function.Http.Route!, token));
                    if (got != expected)
                    {
                        differences.Add($"{function.App}/{function.Name} ({method}) as {kind}: {got} instead of {expected}");
                    }
                }
            }
        }

        return differences;
    }

    private static string ExpectedOf(string[] who, string kind) => who switch
    {
        [Callers.Anyone] => LetIn,
        _ when who.Contains(Callers.Anyone) => kind == Nobody || Callers.Roles.Contains(kind) ? LetIn : "401",
        _ when who.Contains(kind) => LetIn,
        _ => Callers.Roles.Contains(kind) ? "403" : "401",
    };

    private static List<(string Kind, string? Token)> TokensOf(Provider provider)
    {
        var past = DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeSeconds();
        return
        [
            (Nobody, null),
            .. Callers.Roles.Select(role => (role, (string?)provider.TokenOf(ClaimsOf(role)))),
            ("operator whose token is over", provider.TokenOf(new(ClaimsOf(Callers.Operator)) { ["nbf"] = past - 300, ["exp"] = past })),
            ("operator whose token is for others", provider.TokenOf(new(ClaimsOf(Callers.Operator)) { ["aud"] = "another-portal" })),
            ("operator whose token is signed by another", provider.TokenOf(ClaimsOf(Callers.Operator), key: Provider.KeyOf("k1"))),
        ];
    }

    private static Dictionary<string, object?> ClaimsOf(string role) => new()
    {
        [TokenClaims.Roles] = new[] { role },
        [TokenClaims.Level] = "LoA4",
        [TokenClaims.Agency] = role is Callers.Official or Callers.Leader or Callers.System ? "G01.08" : null,
    };

    private static async Task<string> AskAsync(HttpClient client, string method, string route, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "api/" + Parameter().Replace(route, ValueOf));
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var answer = await client.SendAsync(request);
        return answer.Headers.Contains(Wall.Header) ? LetIn : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string ValueOf(Match parameter) => parameter.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : parameter.Value.Contains(":int", StringComparison.Ordinal) ? "1"
        : "x";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <summary>Stands where the function would begin.</summary>
    private sealed class Wall : IFunctionsWorkerMiddleware
    {
        internal const string Header = "x-let-in";

        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            if (context.GetHttpContext() is not { } http)
            {
                await next(context);
                return;
            }

            http.Response.Headers[Header] = "yes";
            http.Response.StatusCode = (int)HttpStatusCode.OK;
            await http.Response.WriteAsync("wall");
        }
    }
}
