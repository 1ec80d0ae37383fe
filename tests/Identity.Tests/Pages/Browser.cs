using System.Net;
using System.Text.RegularExpressions;

namespace EGov.Identity.Tests.Pages;

/// <summary>A browser: keeps cookies, sends forms with their hidden field, and leaves it to the test to follow where an answer leads.</summary>
internal sealed partial class Browser(Uri origin, string agent, string? language) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = origin };

    /// <summary>The cookies that it has; a test may take some away or bring others.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Headers that it sends besides.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>The hidden field of the form that was shown last.</summary>
    public string? FormToken { get; set; }

    public Task<PageAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<PageAnswer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        return SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(FormToken is null ? all : all.Append(KeyValuePair.Create("form_token", FormToken))));
    }

    /// <summary>Shows a page and sends its form to the same address.</summary>
    public async Task<PageAnswer> FillAsync(string path, params (string Name, string Value)[] fields)
    {
        (await GetAsync(path)).Expect(200);
        return await PostAsync(path, fields);
    }

    public void Dispose() => http.Dispose();

    private async Task<PageAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/identity/{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.ToList() : [];
        foreach (var cookie in set)
        {
            Keep(cookie);
        }

        var text = await answer.Content.ReadAsStringAsync();
        FormToken = Token().Match(text) is { Success: true } found ? found.Groups["token"].Value : FormToken;
        return new(
            (int)answer.StatusCode,
            text,
            answer.Headers.Location?.OriginalString,
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            set);
    }

    private void Keep(string cookie)
    {
        var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException(cookie);
        if (value.Length == 0)
        {
            Cookies.Remove(name);
        }
        else
        {
            Cookies[name] = value;
        }
    }

    [GeneratedRegex("name=\"form_token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>An answer as a browser gets it.</summary>
internal sealed record PageAnswer(int Status, string Text, string? Location, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> SetCookies)
{
    /// <summary>The text without its marks, as a reader sees it.</summary>
    public string Read => WebUtility.HtmlDecode(Text);

    /// <summary>The answer, which must have the status.</summary>
    public PageAnswer Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, got {Status}: {Text}");
        return this;
    }
}
