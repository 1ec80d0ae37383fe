using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Messages;

/// <summary>Where messages are handed over, and what proves that they are ours.</summary>
/// <param name="Address">HTTPS.</param>
/// <param name="Key">The bearer token, from a reference to the key vault; null where the app's identity gets one.</param>
/// <param name="Scope">For what the app's identity gets one.</param>
internal sealed record MessageGatewaySettings(Uri Address, string? Key, string? Scope)
{
    /// <summary>The setting with the gateway's address.</summary>
    public const string AddressSetting = "Identity:MessageGateway";

    /// <summary>The setting with the bearer token.</summary>
    public const string KeySetting = "Identity:MessageGatewayKey";

    /// <summary>The setting with the scope of tokens for the app's identity.</summary>
    public const string ScopeSetting = "Identity:MessageGatewayScope";

    /// <summary>What is set.</summary>
    /// <exception cref="InvalidOperationException">Nothing is, or not enough.</exception>
    public static MessageGatewaySettings Of(IConfiguration configuration)
    {
        var (key, scope) = (Named(configuration[MessageGatewaySettings.KeySetting]), Named(configuration[MessageGatewaySettings.ScopeSetting]));
        if (!Uri.TryCreate(configuration[MessageGatewaySettings.AddressSetting], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException($"Nothing sends messages: the setting {AddressSetting} must be the HTTPS address of the message gateway.");
        }

        return key is not null || scope is not null
            ? new(address, key, scope)
            : throw new InvalidOperationException($"Nothing proves our messages: the gateway needs the setting {KeySetting} or {ScopeSetting}.");
    }

    private static string? Named(string? setting) => setting is { Length: > 0 } ? setting : null;
}
