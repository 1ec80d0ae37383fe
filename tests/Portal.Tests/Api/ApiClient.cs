using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EGov.Portal.Tests.Api;

/// <summary>Calls the API as one person and keeps what matters of the answers.</summary>
internal sealed class ApiClient
{
    private readonly HttpClient http;

    public ApiClient(HttpClient http, string? token = null)
    {
        this.http = http;
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<Answer> GetAsync(string path, string? language = null) => SendAsync(HttpMethod.Get, path, null, language: language);

    public Task<Answer> PostAsync(
        string path, string? json, string? key = null, string? etag = null, string? language = null) =>
        SendAsync(HttpMethod.Post, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), key, etag, language);

    public Task<Answer> PutAsync(string path, string json, string? etag = null) =>
        SendAsync(HttpMethod.Put, path, new StringContent(json, Encoding.UTF8, "application/json"), etag: etag);

    public Task<Answer> UploadAsync(string key, byte[] content, string name = "paper.pdf", string? language = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return SendAsync(HttpMethod.Post, "api/files", form, key, language: language);
    }

    public async Task<byte[]> DownloadAsync(string path) => await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, string? key = null, string? etag = null, string? language = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        using var answer = await http.SendAsync(request);
        return new Answer(
            (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.ETag?.Tag,
            answer.Content.Headers.ContentType?.MediaType,
            answer.Headers.Location?.OriginalString);
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record Answer(int Status, string Text, string? ETag, string? MediaType, string? Location)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => Json["code"]?.GetValue<string>();

    /// <summary>The fields that a problem names, in order.</summary>
    public IReadOnlyList<string> WrongFields => [.. Json["errors"]!.AsArray().Select(wrong => wrong!["field"]!.GetValue<string>())];

    /// <summary>The numbers of what is wrong with a field.</summary>
    public IReadOnlyList<string> CodesOf(string field) =>
        [.. Json["errors"]!.AsArray().Where(wrong => wrong!["field"]!.GetValue<string>() == field).Select(wrong => wrong!["code"]!.GetValue<string>())];

    public string this[string name] => Json[name]!.ToString();

    /// <summary>The answer, which must have the status.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, got {Status}: {Text}");
        return this;
    }
}
