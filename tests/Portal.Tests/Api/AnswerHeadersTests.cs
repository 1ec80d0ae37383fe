using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using EGov.Platform.Access;
using EGov.Rules.Tests;

namespace EGov.Portal.Tests.Api;

/// <summary>What every answer says of itself, whichever route gives it.</summary>
public sealed partial class AnswerHeadersTests
{
    [Fact]
    public async Task No_cache_keeps_what_somebody_had_to_sign_in_for()
    {
        await using var portal = await PortalHost.StartAsync();
        using var client = portal.Host.CreateClient();
        var closed = AppFunctions.All.Where(function => function.App == PortalApp.Name && function.Http is not null && !function.Callers.Contains(Callers.Anyone)).ToList();
        Assert.True(closed.Count > 20);
        foreach (var function in closed)
        {
            var token = portal.TokenOf(new Caller("somebody", [function.Callers[0]], "G01.08"));
            foreach (var known in new[] { true, false })
            {
                using var request = RequestOf(function);
                request.Headers.Authorization = known ? new AuthenticationHeaderValue("Bearer", token) : null;
                using var answer = await client.SendAsync(request);

                Assert.True(answer.Headers.CacheControl?.NoStore is true, $"{function.Name} answers {(int)answer.StatusCode} with {answer.Headers.CacheControl}");
            }
        }
    }

    [Fact]
    public async Task A_dossier_a_list_and_a_file_are_kept_by_no_cache_and_the_catalogue_by_all()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var file = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["components"]![0]!["file"];
        using var anna = portal.Host.CreateClient();
        anna.DefaultRequestHeaders.Authorization = new("Bearer", portal.TokenOf(new Caller("anna", [Callers.Citizen], null)));

        foreach (var path in new[] { "api/dossiers", $"api/dossiers/{code}", $"api/files/{file}" })
        {
            using var answer = await anna.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((200, true), ((int)answer.StatusCode, answer.Headers.CacheControl?.NoStore));
        }

        using var open = await anna.GetAsync(new Uri("api/procedures/3.000347", UriKind.Relative));
        using var missing = await anna.GetAsync(new Uri("api/procedures/9.000347", UriKind.Relative));
        Assert.Equal((true, false), (open.Headers.CacheControl!.Public, open.Headers.CacheControl.NoStore));
        Assert.True(missing.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("GET", "api/nowhere", 404, "EGOV-1203")]
    [InlineData("GET", "api/dossiers/x/dance", 404, "EGOV-1203")]
    [InlineData("DELETE", "api/dossiers", 405, "EGOV-1204")]
    [InlineData("PUT", "api/procedures/3.000347", 405, "EGOV-1204")]
    public async Task What_the_host_refuses_is_told_by_number_too(string method, string path, int status, string code)
    {
        await using var portal = await PortalHost.StartAsync();

        var vietnamese = (await portal.Anna.SendAsync(new HttpMethod(method), path, null)).Expect(status);
        var english = (await portal.Anna.SendAsync(new HttpMethod(method), path, null, language: "en")).Expect(status);

        Assert.Equal((code, "application/problem+json", $"{status}"), (vietnamese.Code, vietnamese.MediaType, vietnamese["status"]));
        Assert.NotEqual(vietnamese["detail"], english["detail"]);
    }

    [Fact]
    public async Task A_wrong_method_is_told_which_ones_there_are()
    {
        await using var portal = await PortalHost.StartAsync();
        using var client = portal.Host.CreateClient();

        using var answer = await client.DeleteAsync(new Uri("api/dossiers", UriKind.Relative));

        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    private static HttpRequestMessage RequestOf(AppFunction function) =>
        new(new HttpMethod(function.Http!.Methods![0]), "api/" + RouteParameter().Replace(function.Http.Route!, "x"));

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex RouteParameter();
}
