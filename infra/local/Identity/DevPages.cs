using EGov.Identity;
using EGov.Identity.Pages;
using EGov.Identity.Provider;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Identity;

/// <summary>
/// <c>/dev</c>: the seeded accounts with what opens them, for whoever sits at the machine, who could read it in the data folder too;
/// <c>/dev/accounts</c> for programs; <c>POST /dev/sign-in</c> signs one of them in.
/// </summary>
internal static class DevPages
{
    internal const string Route = "/dev";

    /// <summary>Where our web front end goes on with who is signed in.</summary>
    private const string WebSignIn = "/dang-nhap?go=1";

    /// <summary>Where somebody goes on where no other app runs.</summary>
    private const string Account = $"{Issuer.Path}/account";

    private static readonly Text Title = new("Tài khoản thử nghiệm", "Accounts for development");
    private static readonly Text Refused = new("Không đăng nhập được", "Not signed in");
    private static readonly Text Wait = new(
        "Trang đăng nhập không nhận: có thể mã của nửa phút này đã dùng, hoặc mật khẩu đã được đổi. Chờ nửa phút rồi thử lại.",
        "The sign-in pages refused it: the codes of this half-minute may be used, or the password was changed. Wait half a minute and try again.");

    /// <param name="endpoints">Where they are added.</param>
    /// <param name="host">Asked for when somebody looks.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="alone">Whether the provider runs without the portal, as an e-ID provider does.</param>
    internal static void Map(IEndpointRouteBuilder endpoints, Func<FunctionsHost> host, string folder, bool alone)
    {
        endpoints.MapGet(Route, async http =>
        {
            if (ThisMachine.Admits(http))
            {
                var language = http.Request.LanguageOf();
                await Page.Of(Title, language, new DevList(AccountsOf(host(), folder), language).Html).ExecuteAsync(http);
            }
        });
        endpoints.MapGet($"{Route}/accounts", async http =>
        {
            if (ThisMachine.Admits(http))
            {
                http.Response.Headers.CacheControl = "no-store";
                await http.Response.WriteAsJsonAsync(AccountsOf(host(), folder), PlatformJson.Options, http.RequestAborted);
            }
        });
        endpoints.MapPost($"{Route}/sign-in", async http =>
        {
            if (ThisMachine.AdmitsOwnPage(http) && http.Request.HasFormContentType)
            {
                await SignInAsync(http, host(), folder, alone ? Account : WebSignIn);
            }
        });
    }

    private static DevAccounts AccountsOf(FunctionsHost host, string folder)
    {
        var services = host.Services(IdentityApp.Name);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return DevAccounts.Of(services.GetRequiredService<Issuer>(), services.GetRequiredService<PublicOrigin>(), folder, SeedSecrets.In(folder), now);
    }

    private static async Task SignInAsync(HttpContext http, FunctionsHost host, string folder, string next)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var clock = host.Services(IdentityApp.Name).GetRequiredService<TimeProvider>();
        var click = new OneClick(() => host.BaseAddress, SeedSecrets.In(folder), clock);
        if (await click.SignInAsync(form["number"].ToString(), http.Request.Headers.UserAgent.ToString(), http.RequestAborted) is not { } cookies)
        {
            var language = http.Request.LanguageOf();
            await Page.Of(Refused, language, $"""<p role="alert">{Page.Encode(Wait.In(language))}</p><p><a href="{Route}">{Page.Encode(Title.In(language))}</a></p>""", 409)
                .ExecuteAsync(http);
            return;
        }

        foreach (var cookie in cookies)
        {
            http.Response.Headers.Append("Set-Cookie", cookie);
        }

        http.Response.Headers.Location = next;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
