using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Signatures.Remote;

/// <summary>Where the remote signing service is and who we are there.</summary>
/// <param name="Service">The base address of its API; ends with a slash.</param>
/// <param name="ClientId">Our id there.</param>
/// <param name="ClientSecret">What proves it.</param>
internal sealed record RemoteSigningSettings(Uri Service, string ClientId, string ClientSecret)
{
    public const string ServiceSetting = "Signatures:RemoteService";
    public const string ClientSetting = "Signatures:RemoteClientId";
    public const string SecretSetting = "Signatures:RemoteClientSecret";

    /// <summary>How long an answer may take that no person has to give.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a person may take to approve on their telephone; below what a request may last.</summary>
    public TimeSpan PersonsPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The settings; null where no service is set.</summary>
    /// <exception cref="InvalidOperationException">The service is set, and who we are there is not.</exception>
    public static RemoteSigningSettings? Of(IConfiguration configuration)
    {
        if (configuration[ServiceSetting] is not { Length: > 0 } service)
        {
            return null;
        }

        return configuration[ClientSetting] is { Length: > 0 } id && configuration[SecretSetting] is { Length: > 0 } secret
            ? new(new Uri(service.EndsWith('/') ? service : $"{service}/"), id, secret)
            : throw new InvalidOperationException($"With {ServiceSetting}, {ClientSetting} and {SecretSetting} must be set.");
    }
}
