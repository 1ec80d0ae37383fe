using System.Net;
using EGov.Identity.Clients;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Tests.Provider;
using EGov.Platform.Access;

namespace EGov.Identity.Tests.Events;

/// <summary>Who signed in and who acts for whom is no business of every agency's system.</summary>
public sealed class EventAccessTests
{
    [Fact]
    public async Task A_system_reads_what_became_of_others_only_with_the_scope_for_it()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var system = await RelyingParty.RegisterAsync(host, "system-one", ClientKind.System);
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        await host.SettleAsync();
        using var agency = host.ClientOf(new Caller(system.Id, [Callers.System], "G01.08") { Scopes = [Scopes.Api] });
        using var platform = host.ClientOf(new Caller("exchange", [Callers.System], "G01.08") { Scopes = [Scopes.Api, Scopes.Events] });

        foreach (var aggregate in new[] { $"session-{session}", $"account-{ProviderHost.An}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(agency, aggregate));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(platform, aggregate));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(agency, Client.AggregateId(system.Id)));
        (await system.CallAsync(browser, "token", [("grant_type", "client_credentials"), ("scope", "api events")])).ExpectError(400, "invalid_scope");
        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "events.read", Actor.Id: "system-one" } && entry.Target == $"session-{session}");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string aggregate)
    {
        using var answer = await client.GetAsync(new Uri($"api/identity/events/{aggregate}", UriKind.Relative));
        return answer.StatusCode;
    }
}
