using System.Globalization;
using EGov.Platform.Http;
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
        return configuration[MostListenersSetting] is not { Length: > 0 } setting
            ? new(Limits.Listeners)
            : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
                ? new(most)
                : throw new InvalidOperationException($"The setting {MostListenersSetting} must be a whole number above 0, not '{setting}'.");
    }
}
