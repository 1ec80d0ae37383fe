using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Platform.Errors;
using EGov.Platform.Signatures.Signing;

namespace EGov.Platform.Signatures.Remote;

/// <summary>
/// Calls a remote signing service that speaks the API of the Cloud Signature Consortium, version 2, as the client that the service knows
/// (OAuth 2.0, client credentials).
/// </summary>
/// <param name="http">The way there; its own time-out must be longer than those here.</param>
/// <param name="settings">Where the service is and who we are there.</param>
/// <param name="clock">The time.</param>
internal sealed class RemoteSigningClient(HttpClient http, RemoteSigningSettings settings, TimeProvider clock)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    private Access? known;

    /// <summary>Asks what may be asked again: a call without an answer is repeated.</summary>
    /// <exception cref="SignatureServiceException">The service gave no answer, or none that its API promises.</exception>
    public async Task<TAnswer> AskAsync<TAnswer>(string method, object question, CancellationToken cancellation)
        where TAnswer : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await CallAsync<TAnswer>(method, question, settings.Patience, cancellation).ConfigureAwait(false);
            }
            catch (SignatureServiceException failure) when (failure.MayBeTriedAgain && attempt < Attempts)
            {
                await Task.Delay(Pause * attempt, clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Asks what must not be done twice, such as to bother a person or to use up an approval.</summary>
    /// <exception cref="SignatureServiceException">The service gave no answer, or none that its API promises.</exception>
    public async Task<TAnswer> CallAsync<TAnswer>(string method, object question, TimeSpan patience, CancellationToken cancellation)
        where TAnswer : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Service, method))
        {
            Content = JsonContent.Create(question, question.GetType(), options: RemoteJson.Options),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellation).ConfigureAwait(false));
        return await SendAsync<TAnswer>(request, patience, cancellation).ConfigureAwait(false);
    }

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        if (known is { } fresh && clock.GetUtcNow() < fresh.Until)
        {
            return fresh.Token;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Service, "oauth2/token"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.ClientId,
                ["client_secret"] = settings.ClientSecret,
            }),
        };
        var token = await SendAsync<TokenAnswer>(request, settings.Patience, cancellation).ConfigureAwait(false);
        known = new Access(token.AccessToken, clock.GetUtcNow() + TimeSpan.FromSeconds(token.ExpiresIn) - Early);
        return token.AccessToken;
    }

    private async Task<TAnswer> SendAsync<TAnswer>(HttpRequestMessage request, TimeSpan patience, CancellationToken cancellation)
        where TAnswer : class
    {
        using var limit = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var answer = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadFromJsonAsync<TAnswer>(RemoteJson.Options, either.Token).ConfigureAwait(false)
                    ?? throw new SignatureServiceException("The signing service answered nothing.")
                : throw await RefusalOfAsync(answer, either.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            throw new SignatureServiceException("The signing service does not answer.", failure) { MayBeTriedAgain = true };
        }
        catch (JsonException failure)
        {
            throw new SignatureServiceException("The signing service's answer is not what its API promises.", failure);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw new SignatureServiceException($"The signing service did not answer within {patience}.", failure)
            {
                MayBeTriedAgain = true,
                Answer = PlatformErrors.SigningTimedOut,
            };
        }
    }

    private static async Task<SignatureServiceException> RefusalOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var refusal = await ReadRefusalAsync(answer, cancellation).ConfigureAwait(false);
        return new SignatureServiceException($"The signing service answered {(int)answer.StatusCode} {refusal?.Error}: {refusal?.ErrorDescription}")
        {
            MayBeTriedAgain = answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
            Answer = refusal?.Error is "access_denied" ? PlatformErrors.SigningDeclined : PlatformErrors.SigningUnavailable,
        };
    }

    private static async Task<Refusal?> ReadRefusalAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<Refusal>(RemoteJson.Options, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null; // what stands between answers as it likes
        }
    }

    private sealed record Access(string Token, DateTimeOffset Until);
}
