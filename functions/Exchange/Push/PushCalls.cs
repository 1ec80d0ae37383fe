using System.Globalization;
using System.Net;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Push;

/// <summary>
/// Calls the systems of agencies at the addresses that those have given. Only HTTPS and only addresses of the public internet (in Development any),
/// no redirect is followed, and of an answer no more is read than tells people what went wrong.
/// </summary>
internal sealed class PushCalls : IDisposable
{
    /// <summary>How long a system may take to answer a notice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take to take a packet.</summary>
    public static readonly TimeSpan PacketPatience = TimeSpan.FromMinutes(3);

    private const int MostRead = 4096;
    private const int MostKept = 300;

    private readonly HttpClient http;
    private readonly bool isDevelopment;

    public PushCalls(IConfiguration configuration)
        : this(OutwardHandler.Create(configuration.IsDevelopment(), Patience), configuration.IsDevelopment())
    {
    }

    internal PushCalls(HttpMessageHandler handler, bool isDevelopment)
    {
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        this.isDevelopment = isDevelopment;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Sends the request and says what became of it. The request is disposed by the caller.</summary>
    /// <param name="request">With its address and all that belongs to it.</param>
    /// <param name="patience">How long the whole may take.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PushAnswer> SendAsync(HttpRequestMessage request, TimeSpan patience, CancellationToken cancellation)
    {
        if (request.RequestUri is not { } address || !(address.Scheme == Uri.UriSchemeHttps || isDevelopment))
        {
            return PushAnswer.Failure(new("Địa chỉ không dùng HTTPS.", "The address is not one of HTTPS."));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode ? new(PushOutcome.Taken, (int)answer.StatusCode) : await ReadAsync(answer, limit.Token);
        }
        catch (HttpRequestException failure)
        {
            return PushAnswer.Failure(WordsOf(failure.HttpRequestError, address.Host));
        }
        catch (IOException)
        {
            return PushAnswer.Failure(new($"Kết nối tới {address.Host} bị ngắt.", $"The connection to {address.Host} broke."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return PushAnswer.Failure(new($"{address.Host} không trả lời trong {seconds} giây.", $"No answer of {address.Host} within {seconds} s."));
        }
    }

    private static Text WordsOf(HttpRequestError error, string host) => error switch
    {
        HttpRequestError.NameResolutionError => new($"Không tìm thấy địa chỉ của {host}.", $"The name {host} leads nowhere."),
        HttpRequestError.ConnectionError => new($"Không kết nối được tới {host}.", $"No connection to {host}."),
        HttpRequestError.SecureConnectionError => new($"Không thiết lập được kết nối bảo mật tới {host}.", $"No secure connection to {host}."),
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded => new($"{host} không trả lời đúng giao thức HTTP.", $"{host} does not answer by HTTP."),
        _ => new($"Không gửi được tới {host}.", $"Nothing can be sent to {host}."),
    };

    private static async Task<PushAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        var outcome = status is >= 400 and < 500 && answer.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425)
            ? PushOutcome.Refused
            : PushOutcome.Failed;
        var said = await TextOfAsync(answer, cancellation);
        var error = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}{(said.Length > 0 ? $": {said}" : string.Empty)}");
        return new(outcome, status, error, outcome is PushOutcome.Failed ? answer.Headers.RetryAfter?.Delta : null);
    }

    /// <summary>The beginning of what was answered, as one line of text.</summary>
    private static async Task<string> TextOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var bytes = new byte[MostRead];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var count = await body.ReadAtLeastAsync(bytes, MostRead, throwOnEndOfStream: false, cancellation);
        var line = new StringBuilder(MostKept);
        foreach (var rune in Encoding.UTF8.GetString(bytes, 0, count).EnumerateRunes())
        {
            if (line.Length >= MostKept)
            {
                break;
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }
}
