using EGov.Platform.Http;
using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Streams;

/// <summary>How many listeners one instance holds.</summary>
/// <param name="MostListeners">Streams and long polls together.</param>
public sealed record StreamBounds(int MostListeners)
{
    /// <summary>The setting that lowers or raises the number.</summary>
    public const string MostListenersSetting = "Streams:MostListeners";

    /// <summary>The bounds as they are set.</summary>
    /// <exception cref="InvalidOperationException">The setting is no whole number above 0.</exception>
    public static StreamBounds Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(configuration.WholeNumber(MostListenersSetting, Limits.Listeners, lowest: 1));
    }
}
