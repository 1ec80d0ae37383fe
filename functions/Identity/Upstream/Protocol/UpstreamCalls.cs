using System.Net.Http.Headers;
using EGov.Platform.Access;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>
/// Asks the e-ID provider: each answer within seconds and bytes, from the address that was asked and no other. What cannot be had is told by
/// <see cref="IdentityProviderException"/>.
/// </summary>
internal sealed class UpstreamCalls : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(UpstreamLimits.AnswerSeconds);

    private readonly HttpClient http;

    public UpstreamCalls()
        : this(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
    {
    }

    internal UpstreamCalls(HttpMessageHandler handler) =>
        http = new(handler) { Timeout = Patience, MaxResponseContentBufferSize = UpstreamLimits.LargestAnswer };

    public void Dispose() => http.Dispose();

    /// <summary>What stands at an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="bearer">The access token that opens it, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> GetAsync(Uri address, string? bearer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return await SendAsync(request, static status => false, cancellation)
            ?? throw new IdentityProviderException($"{address} gave nothing.");
    }

    /// <summary>What is answered to a form; null when it was refused as wrong (400 to 499).</summary>
    public async Task<string?> PostAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new("application/json"));
        return await SendAsync(request, static status => status is >= 400 and < 500, cancellation);
    }

    private async Task<string?> SendAsync(HttpRequestMessage request, Func<int, bool> isRefusal, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancellation)
                : isRefusal((int)answer.StatusCode) ? null
                : throw new IdentityProviderException($"{request.RequestUri} answered {(int)answer.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IdentityProviderException($"{request.RequestUri} does not answer: {failure.Message}", failure);
        }
    }
}
