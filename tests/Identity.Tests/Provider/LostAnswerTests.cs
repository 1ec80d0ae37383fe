using EGov.Identity.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.Provider;

/// <summary>A failure on our side is no reuse: who got no answer asks again with what they have.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task A_code_and_a_refresh_token_are_used_up_only_by_an_answer()
    {
        await using var host = await ProviderHost.StartAsync(services: all =>
        {
            var make = all.Last(each => each.ServiceType == typeof(ITokenKeys)).ImplementationFactory!;
            all.AddSingleton<ITokenKeys>(provider => new FailingKeys((ITokenKeys)make(provider)));
        });
        var keys = (FailingKeys)host.Service<ITokenKeys>();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = await portal.CodeAsync(browser);

        keys.Fail = true;
        (await portal.RedeemAsync(browser, code)).Expect(500);
        keys.Fail = false;
        var first = (await portal.RedeemAsync(browser, code)).Expect(200);
        keys.Fail = true;
        (await portal.RefreshAsync(browser, first.Word("refresh_token"))).Expect(500);
        keys.Fail = false;
        var second = (await portal.RefreshAsync(browser, first.Word("refresh_token"))).Expect(200);

        (await browser.PostAsync("userinfo", [], bearer: second.Word("access_token"))).Expect(200);
        (await portal.RefreshAsync(browser, first.Word("refresh_token"))).ExpectError(400, "invalid_grant");
        (await portal.RefreshAsync(browser, second.Word("refresh_token"))).ExpectError(400, "invalid_grant");
    }
}
