using System.Net.Http.Headers;
using System.Net.Http.Json;
using Azure.Core;
using EGov.Identity.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Messages;

/// <summary>
/// Hands messages to a gateway: <c>POST</c> of <c>{"channel": "email", "to": ..., "subject": ..., "text": ...}</c> with a bearer token, taken when
/// it answers with success.
/// </summary>
internal sealed class GatewayMessages(HttpClient http, MessageGatewaySettings settings, TokenCredential credential, ILogger<GatewayMessages> logger) : IMessageSender
{
    public async Task<Error?> SendAsync(PersonalMessage message, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address)
        {
            Content = JsonContent.Create(new GatewayBody(message.To.Channel, message.To.Address, message.Subject, message.Text), options: PlatformJson.Options),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellation));
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return null;
            }

            logger.LogError("The message gateway answered {Status}", (int)answer.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogError(failure, "The message gateway does not answer");
        }

        return IdentityErrors.MessagesUnavailable.With();
    }

    private async Task<string> TokenAsync(CancellationToken cancellation) =>
        settings.Key ?? (await credential.GetTokenAsync(new TokenRequestContext([settings.Scope!]), cancellation)).Token;

    private sealed record GatewayBody(MessageChannel Channel, string To, string Subject, string Text);
}
