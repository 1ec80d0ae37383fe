using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;
using EGov.Rules.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace EGov.Portal.Tests.Local;

/// <summary>Who may sign a trial user in, and where.</summary>
public sealed class DevelopmentSignInTests
{
    private const string Citizen = """{"role":"citizen","id":"001099012345"}""";

    [Theory]
    [InlineData(Citizen)]
    [InlineData("""{"role":"official","id":"anna","agency":"G01.08"}""")]
    [InlineData("""{"role":"leader","id":"binh","agency":"G01.08"}""")]
    public async Task Its_own_page_gets_a_token_that_is_not_kept_by_caches(string user)
    {
        using var answer = await AskAsync(user, request => request.Headers.Add("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!);
    }

    [Theory]
    [InlineData("localhost:7071")]
    [InlineData("127.0.0.1:7071")]
    [InlineData("[::1]:7071")]
    public async Task This_machine_has_three_names(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Citizen, request => request.Headers.Host = host)).StatusCode);

    [Theory]
    [InlineData("Host", "elsewhere.example")]
    [InlineData("Host", "127.0.0.1.elsewhere.example")]
    [InlineData("Host", "localhost.elsewhere.example")]
    [InlineData("Host", "192.0.2.1")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_gets_none(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Citizen, request => request.Headers.Add(header, value))).StatusCode);

    [Fact]
    public async Task A_foreign_name_that_leads_to_this_machine_gets_none_though_page_and_host_agree() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Citizen, request =>
        {
            request.Headers.Host = "elsewhere.example:7071";
            request.Headers.Add("Origin", "http://elsewhere.example:7071");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        })).StatusCode);

    [Fact]
    public async Task What_a_form_can_send_gets_none() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Citizen, request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain"))).StatusCode);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"role":"citizen"}""")]
    [InlineData("""{"role":"citizen","id":""}""")]
    [InlineData("""{"role":"citizen","id":7}""")]
    [InlineData("""{"role":"operator","id":"anna"}""")]
    [InlineData("""{"role":"king","id":"anna"}""")]
    [InlineData("""{"role":"citizen","id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    public async Task What_names_no_trial_user_is_a_bad_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(body, static _ => { })).StatusCode);

    [Fact]
    public async Task The_deployed_portal_has_no_such_sign_in()
    {
        await using var portal = await PortalHost.StartAsync();
        using var client = portal.Host.CreateClient();
        using var content = new StringContent(Citizen, Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri(DevelopmentSignIn.Route, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(RepositoryFiles.Sources("functions"), source => source.Contains(DevelopmentSignIn.Route, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> AskAsync(string body, Action<HttpRequestMessage> change)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        DevelopmentSignIn.Map(site, new DevelopmentTokens(new byte[32], TimeProvider.System), TimeProvider.System);
        await site.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Urls.First() + DevelopmentSignIn.Route)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        change(request);
        return await client.SendAsync(request);
    }
}
