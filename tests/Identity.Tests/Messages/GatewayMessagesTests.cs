using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Identity.Tests.Messages;

/// <summary>How messages leave on Azure.</summary>
public sealed class GatewayMessagesTests
{
    private static readonly PersonalMessage Message = new(new(MessageChannel.Phone, "+84912345678"), "About", "The code is 123456.");

    [Theory]
    [InlineData("key", null, "key")]
    [InlineData(null, "api://gateway/.default", "token for api://gateway/.default")]
    public async Task A_message_is_handed_over_as_JSON_with_a_bearer_token(string? key, string? scope, string token)
    {
        var gateway = new Gateway(HttpStatusCode.Accepted);

        Assert.Null(await Sender(gateway, key, scope).SendAsync(Message, default));

        Assert.Equal($"Bearer {token}", gateway.Authorization);
        var body = JsonNode.Parse(gateway.Body!)!;
        Assert.Equal(
            ("phone", "+84912345678", "About", "The code is 123456."),
            (body["channel"]!.GetValue<string>(), body["to"]!.GetValue<string>(), body["subject"]!.GetValue<string>(), body["text"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(null)]
    public async Task What_the_gateway_does_not_take_is_not_sent(HttpStatusCode? status)
    {
        var error = await Sender(new Gateway(status), "key", null).SendAsync(Message, default);

        Assert.Same(IdentityErrors.MessagesUnavailable, error?.Definition);
    }

    [Theory]
    [InlineData(null, "key", null, "Identity:MessageGateway")]
    [InlineData("http://gateway.example/", "key", null, "HTTPS")]
    [InlineData("https://gateway.example/", null, null, "Identity:MessageGatewayKey")]
    public void Where_nothing_is_set_nothing_passes_for_sent(string? address, string? key, string? scope, string told)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [MessageGatewaySettings.AddressSetting] = address,
            [MessageGatewaySettings.KeySetting] = key,
            [MessageGatewaySettings.ScopeSetting] = scope,
        }).Build();

        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => MessageGatewaySettings.Of(settings)).Message, StringComparison.Ordinal);
    }

    private static GatewayMessages Sender(Gateway gateway, string? key, string? scope) => new(
        new HttpClient(gateway), new(new("https://gateway.example/messages"), key, scope), new Identity(), NullLogger<GatewayMessages>.Instance);

    private sealed class Gateway(HttpStatusCode? status) : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return status is { } known ? new(known) : throw new HttpRequestException("No route.");
        }
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token for {requestContext.Scopes[0]}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
