using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Tests.Provider;

/// <summary>A browser with its cookies that follows no redirect by itself.</summary>
internal sealed partial class ProviderBrowser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri origin;

    public ProviderBrowser(Uri origin)
    {
        this.origin = origin;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(origin, "api/identity/") };
        http.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public void Take(string cookie) => cookies.SetCookies(new Uri(origin, "api/identity/"), cookie);

    public void AddCookies(HttpRequest request) => request.Headers.Cookie = cookies.GetCookieHeader(new Uri(origin, "api/identity/"));

    public string? Cookie(string name, string path = "api/identity/token") => cookies.GetCookies(new Uri(origin, path))[name]?.Value;

    public void SetCookie(string name, string value) => cookies.Add(new Uri(origin, "api/identity/token"), new Cookie(name, value, "/api/identity/token"));

    /// <param name="path">Below the issuer, or from the root on.</param>
    public Task<Reply> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Reply> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string? origin = null, string? bearer = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        return SendAsync(request);
    }

    /// <summary>Sends the form of a page, with the fields that are hidden in it.</summary>
    public Task<Reply> SubmitAsync(Reply page, params (string Name, string Value)[] filled)
    {
        var action = HttpUtility.HtmlDecode(Action().Match(page.Text).Groups[1].Value);
        var hidden = Hidden().Matches(page.Text).Select(match => new KeyValuePair<string, string>(match.Groups[1].Value, HttpUtility.HtmlDecode(match.Groups[2].Value)));
        return PostAsync(action, hidden.Concat(filled.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))));
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request);
            return new(
                (int)answer.StatusCode,
                await answer.Content.ReadAsStringAsync(),
                answer.Headers.Location?.OriginalString,
                answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [],
                answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Join(' ', policy) : string.Empty);
        }
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}

/// <summary>What was answered.</summary>
internal sealed record Reply(int Status, string Text, string? Location, IReadOnlyList<string> SetCookies, string Policy)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Error => Json["error"]?.GetValue<string>();

    public string Word(string name) => Json[name]!.GetValue<string>();

    /// <summary>A parameter of the address to which the browser is sent.</summary>
    public string? Query(string name) => HttpUtility.ParseQueryString(new Uri(new Uri("http://x"), Location!).Query)[name];

    public Reply Expect(int status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Location} {Text}");
        return this;
    }

    public Reply ExpectError(int status, string error)
    {
        Expect(status);
        Assert.Equal(error, Error);
        Assert.StartsWith("IDENTITY-31", Word("error_description"), StringComparison.Ordinal);
        Assert.Null(Json["access_token"]);
        return this;
    }
}
