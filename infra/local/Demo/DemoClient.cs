using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EGov.Local.Demo;

/// <summary>One person's use of the HTTP API.</summary>
internal sealed class DemoClient : IDisposable
{
    private readonly HttpClient http;

    internal DemoClient(HttpClient http, string token)
    {
        this.http = http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public void Dispose() => http.Dispose();

    internal async Task<(JsonNode Body, string? ETag)> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (await BodyOfAsync(answer), answer.Headers.ETag?.Tag);
    }

    internal async Task<byte[]> DownloadAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new DemoException($"GET {path} gave {(int)answer.StatusCode}.");
    }

    internal async Task<JsonNode> CreateAsync(string path, string key, JsonNode body)
    {
        using var content = JsonContent.Create(body);
        return await CreateAsync(path, key, content);
    }

    /// <summary>Opens a page and presses a button of it; where that leads to is not followed up.</summary>
    internal async Task PressAsync(string button)
    {
        using var page = await http.GetAsync(new Uri(button.Split('?')[0], UriKind.Relative));
        using var pressed = await http.PostAsync(new Uri(button, UriKind.Relative), null);
        if (!page.IsSuccessStatusCode || pressed.RequestMessage!.Method == HttpMethod.Post)
        {
            throw new DemoException($"{button} gave {(int)page.StatusCode}, then {(int)pressed.StatusCode}.");
        }
    }

    internal async Task<JsonNode> UploadAsync(string key, string name, byte[] file)
    {
        using var part = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { part, "file", name } };
        return await CreateAsync("api/files", key, form);
    }

    /// <summary>Changes the version that was read. False when it has changed since or no longer allows it: read again.</summary>
    internal async Task<bool> ChangeAsync(string path, string etag, JsonNode? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }

        await BodyOfAsync(answer);
        return true;
    }

    private async Task<JsonNode> CreateAsync(string path, string key, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        return await BodyOfAsync(answer);
    }

    private static async Task<JsonNode> BodyOfAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new DemoException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.AbsolutePath} gave {(int)answer.StatusCode}: {text}");
    }
}
