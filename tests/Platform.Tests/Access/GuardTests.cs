using System.Net;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Platform.Tests.Access;

/// <summary>The guard before functions that say who may call them, and before one that does not.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly TestClock clock = new(Now);
    private readonly Provider provider;
    private FunctionsHost? host;

    public GuardTests() => provider = new(clock);

    public async Task InitializeAsync()
    {
        var options = new FunctionsHostOptions { Seed = 1, StartTime = Now, LoggerFactory = NullLoggerFactory.Instance };
        options.Settings[PublicOrigin.OriginSetting] = "https://portal.example";
        options.Apps.Add(new("guarded", typeof(GuardedFunctions).Assembly, (app, configuration) =>
        {
            app.UseGuard(typeof(GuardedFunctions).Assembly, configuration);
            app.Services.AddSingleton(_ => PublicOrigin.Of(configuration));
            app.Services.AddSingleton(services => new RateLimits(configuration, services.GetRequiredService<ClientAddress>()));
            app.Services.AddSingleton(new AuditTrail(MemoryDocumentStore.App(clock), "guarded", clock));
        })
        {
            Includes = type => type == typeof(GuardedFunctions),
            ConfigureServices = services => services.AddSingleton<IIdentityProvider>(provider),
        });
        host = await FunctionsHost.StartAsync(options);
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public async Task A_caller_whom_the_function_allows_is_let_in()
    {
        var (status, header, _) = await AskAsync("citizens", provider.TokenOf());

        Assert.Equal((HttpStatusCode.OK, null), (status, header));
    }

    [Fact]
    public async Task Nobody_is_told_which_token_would_do() =>
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer scope=\"api\"", "EGOV-1001"), await AskAsync("citizens", null));

    [Fact]
    public async Task Who_brings_a_bad_token_is_told_that_it_is_bad() => Assert.Equal(
        (HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", scope=\"api\"", "EGOV-1001"),
        await AskAsync("citizens", provider.TokenOf(new() { ["aud"] = "web" })));

    [Fact]
    public async Task Who_may_not_call_is_told_that_no_other_token_would_do() => Assert.Equal(
        (HttpStatusCode.Forbidden, "Bearer error=\"insufficient_scope\"", "EGOV-1002"),
        await AskAsync("citizens", provider.TokenOf(new() { [TokenClaims.Roles] = new[] { Callers.Auditor } })));

    [Fact]
    public async Task Who_signed_in_too_weakly_is_told_how_to_sign_in()
    {
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "Bearer error=\"insufficient_user_authentication\", acr_values=\"LoA3\"", "EGOV-1005"),
            await AskAsync("strong", provider.TokenOf()));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("strong", provider.TokenOf(new() { [TokenClaims.Level] = "LoA3" }))).Status);
    }

    [Fact]
    public async Task Who_only_stated_a_number_holds_no_office_and_acts_for_nobody()
    {
        var refused = (HttpStatusCode.Forbidden, (string?)"Bearer error=\"insufficient_scope\"", (string?)"EGOV-1006");
        Dictionary<string, object?> stated = new() { [TokenClaims.IdentityProof] = 0 };
        Dictionary<string, object?> silent = new() { [TokenClaims.IdentityProof] = null };

        Assert.Equal(HttpStatusCode.OK, (await AskAsync("citizens", provider.TokenOf(stated))).Status);
        foreach (var claims in new[] { stated, silent })
        {
            Assert.Equal(refused, await AskAsync("proven", provider.TokenOf(claims)));
            Assert.Equal(refused, await AskAsync("citizens", provider.TokenOf(new(claims) { [TokenClaims.ActsFor] = "0100109106" })));
            Assert.Equal(refused, await AskAsync("citizens", provider.TokenOf(new(claims) { [TokenClaims.Roles] = new[] { Callers.Citizen, Callers.Official } })));
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync("proven", provider.TokenOf())).Status);
    }

    [Fact]
    public async Task Nobody_may_call_a_function_that_says_nothing()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("silent", null)).Status);
        foreach (var role in Callers.Roles)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("silent", provider.TokenOf(new() { [TokenClaims.Roles] = new[] { role } }))).Status);
        }
    }

    [Fact]
    public async Task While_the_provider_is_silent_callers_are_asked_for_patience_and_open_pages_stay_open()
    {
        provider.IsSilent = true;
        using var client = host!.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", provider.TokenOf());
        using var answer = await client.GetAsync(new Uri("api/guarded/citizens", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(3)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Empty(answer.Headers.WwwAuthenticate);
        Assert.Equal("EGOV-1004", CodeOf(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("open", provider.TokenOf())).Status);
    }

    private async Task<(HttpStatusCode Status, string? Challenge, string? Code)> AskAsync(string function, string? token)
    {
        using var client = host!.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/guarded/{function}");
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await client.SendAsync(request);
        var challenge = answer.Headers.TryGetValues("WWW-Authenticate", out var values) ? string.Join(", ", values) : null;
        return (answer.StatusCode, challenge, answer.IsSuccessStatusCode ? null : CodeOf(await answer.Content.ReadAsStringAsync()));
    }

    private static string? CodeOf(string problem) => JsonNode.Parse(problem)!["code"]?.GetValue<string>();

    internal sealed class GuardedFunctions
    {
        [Function("Citizens")]
        [Allow(Callers.Citizen)]
        public static Ok<string> Citizens([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/citizens")] HttpRequest request) => TypedResults.Ok(request.Caller().Id);

        [Function("Strong")]
        [Allow(Callers.Citizen, Level = 3)]
        public static Ok<string> Strong([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/strong")] HttpRequest request) => TypedResults.Ok(request.Caller().Id);

        [Function("Proven")]
        [Allow(Callers.Citizen, IdentityProof = 1)]
        public static Ok<string> Proven([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/proven")] HttpRequest request) => TypedResults.Ok(request.Caller().Id);

        [Function("Open")]
        [Allow(Callers.Anyone)]
        public static Ok<string> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/open")] HttpRequest request) => TypedResults.Ok(request.Path.Value!);

        [Function("Silent")]
        public static Ok<string> Silent([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guarded/silent")] HttpRequest request) => TypedResults.Ok(request.Path.Value!);
    }
}
