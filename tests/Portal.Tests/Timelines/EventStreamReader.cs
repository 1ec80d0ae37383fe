using System.Globalization;
using System.Net.Http.Headers;

namespace EGov.Portal.Tests.Timelines;

/// <summary>Reads a stream of server-sent events as a browser does.</summary>
internal sealed class EventStreamReader : IDisposable
{
    private readonly HttpClient client;
    private readonly StreamReader lines;

    private EventStreamReader(HttpClient client, HttpResponseMessage answer, StreamReader lines)
    {
        this.client = client;
        this.lines = lines;
        Answer = answer;
    }

    public HttpResponseMessage Answer { get; }

    public static async Task<EventStreamReader> OpenAsync(HttpClient client, string path, string token, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is { } last)
        {
            request.Headers.Add("Last-Event-ID", last.ToString(CultureInfo.InvariantCulture));
        }

        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStreamReader(client, answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>All that has not been read yet.</summary>
    public Task<string> RestAsync() => lines.ReadToEndAsync();

    /// <summary>The next frame with its fields; null at the end of the stream.</summary>
    public async Task<Dictionary<string, string>?> NextAsync(TimeSpan? longest = null)
    {
        using var limit = new CancellationTokenSource(longest ?? TimeSpan.FromSeconds(20));
        var frame = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Length == 0)
            {
                return frame;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            frame[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return null;
    }

    /// <summary>The next event of the name.</summary>
    public async Task<Dictionary<string, string>> UntilAsync(string name)
    {
        while (await NextAsync() is { } frame)
        {
            if (frame.GetValueOrDefault("event") == name)
            {
                return frame;
            }
        }

        throw new InvalidOperationException($"The stream ended before {name}.");
    }

    public void Dispose()
    {
        lines.Dispose();
        Answer.Dispose();
        client.Dispose();
    }
}
