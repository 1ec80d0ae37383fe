using System.Net;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Provider.Logout;

/// <summary>
/// Calls clients' servers. An address that operators have registered could lead into our own network, so only public ones are called, as the name
/// is resolved at that moment; no redirect is followed, and nothing of the answer is read but its status.
/// </summary>
internal sealed class LogoutCalls : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly ILogger<LogoutCalls> logger;

    public LogoutCalls(IConfiguration configuration, ILogger<LogoutCalls> logger)
        : this(OutwardHandler.Create(configuration.IsDevelopment(), Patience), logger)
    {
    }

    internal LogoutCalls(HttpMessageHandler handler, ILogger<LogoutCalls> logger)
    {
        http = new HttpClient(handler) { Timeout = Patience };
        this.logger = logger;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Sends the token; false when the client did not take it.</summary>
    public async Task<bool> TellAsync(Uri address, string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("logout_token", token)]),
        };
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogWarning(failure, "{Address} does not take that a session ended", address);
            return false;
        }
    }
}
