using System.Net;
using System.Text.RegularExpressions;
using EGov.Identity.Pages;
using EGov.Identity.Provider;

namespace EGov.Local.Identity;

/// <summary>
/// Signs a seeded person in as they would themselves: asks for the sign-in page, sends its form with number and password, then the next one with
/// the authenticator's code, and hands the browser the session that comes of it. What refuses a person refuses this too.
/// </summary>
internal sealed partial class OneClick(Func<Uri> address, SeedSecrets secrets, TimeProvider clock)
{
    private const string SignIn = $"{Issuer.Path}/sign-in";
    private const string SecondFactor = $"{SignIn}/code";

    /// <summary>The cookies of the session; null where the pages did not let the person in.</summary>
    internal async Task<IReadOnlyList<string>?> SignInAsync(string number, string browser, CancellationToken cancellation)
    {
        if (secrets.Find(number) is not { } secret)
        {
            return null;
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = address() };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);
        var page = await client.GetStringAsync(new Uri(SignIn, UriKind.Relative), cancellation);
        var mark = Mark().Match(page).Groups[1].Value;
        var answer = await SendAsync(SignIn, new() { ["number"] = number, ["password"] = secret.Password });
        if (LeadsTo(answer) != SecondFactor)
        {
            return CookiesOf(answer);
        }

        // A code is taken once: who signs in twice within half a minute uses the next one.
        return CookiesOf(await SendAsync(SecondFactor, new() { ["code"] = secret.CodeAt(clock.GetUtcNow()) }))
            ?? CookiesOf(await SendAsync(SecondFactor, new() { ["code"] = secret.CodeAt(clock.GetUtcNow(), ahead: 1) }));

        async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> fields)
        {
            using var form = new FormUrlEncodedContent(fields.Append(new(FormGuard.Field, mark)));
            return await client.PostAsync(new Uri(path, UriKind.Relative), form, cancellation);
        }
    }

    private static string? LeadsTo(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.SeeOther ? answer.Headers.Location?.OriginalString : null;

    private static List<string>? CookiesOf(HttpResponseMessage answer) =>
        LeadsTo(answer) is not null && answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : null;

    [GeneratedRegex($"""name="{FormGuard.Field}" value="([^"]+)">""")]
    private static partial Regex Mark();
}
