using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Tests.Provider;
using EGov.Platform.Aggregates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Tests.Keys;

public sealed class RolloverTests
{
    [Fact]
    public async Task Keys_turn_under_running_traffic_at_two_replicas_and_no_token_is_refused()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2, new() { ["Identity:SigningKeyDays"] = "2" });
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        using var browser = host.OpenBrowser();
        var signedBy = new HashSet<string>(StringComparer.Ordinal);
        var kept = (await browser.GetAsync("jwks")).Expect(200);

        for (var step = 0; step < 30; step++)
        {
            var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => system.TokenAsync(browser, [("grant_type", "client_credentials")])));
            foreach (var token in replies.Select(reply => reply.Expect(200).Word("access_token")))
            {
                // By a list of keys that is six hours old, as somebody may have kept it.
                signedBy.Add(await CheckAsync(host, kept, token));
                Assert.True((await system.CallAsync(browser, "introspect", [("token", token)])).Expect(200).Json["active"]!.GetValue<bool>());
            }

            var last = replies[0].Word("access_token");
            kept = (await browser.GetAsync("jwks")).Expect(200);
            await host.AdvanceAsync(TimeSpan.FromMinutes(5));
            Assert.True((await system.CallAsync(browser, "introspect", [("token", last)])).Expect(200).Json["active"]!.GetValue<bool>());
            await host.AdvanceAsync(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(5));
        }

        Assert.InRange(signedBy.Count, 3, 5);
        var ring = (await host.Service<AggregateStore<KeyRing, KeyRingEvent>>().FindAsync(KeyRing.Id, default))!.State;
        Assert.Equal(ring.Made, Directory.GetFiles(Path.Combine(host.Folder, "token-keys")).Length);
        Assert.InRange(ring.Keys.Count, 1, 3);
    }

    [Fact]
    public async Task Two_replicas_that_begin_at_once_sign_with_one_key()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2);
        using var browser = host.OpenBrowser();

        var lists = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.GetAsync("jwks")));

        Assert.Single(lists.Select(list => list.Expect(200).Text).Distinct());
        Assert.Single(lists[0].Json["keys"]!.AsArray());
    }

    private static async Task<string> CheckAsync(ProviderHost host, Reply keys, string token)
    {
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = host.Issuer,
            ValidAudience = host.Audience,
            ValidTypes = ["at+jwt"],
            IssuerSigningKeys = new JsonWebKeySet(keys.Text).GetSigningKeys(),
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (_, expires, _, _) => expires > host.Now.UtcDateTime,
        });
        Assert.True(read.IsValid, read.Exception?.Message);
        return ((JsonWebToken)read.SecurityToken).Kid;
    }
}
