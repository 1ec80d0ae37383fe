using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Settings;

/// <summary>Reads settings that are whole numbers. One that is none, or out of bounds, stops the start: nobody meant what would be done instead.</summary>
public static class WholeNumbers
{
    /// <summary>The setting's number.</summary>
    /// <param name="settings">The app's settings.</param>
    /// <param name="name">The setting.</param>
    /// <param name="otherwise">The number where it is not set.</param>
    /// <param name="lowest">The lowest that it may be.</param>
    /// <param name="highest">The highest that it may be.</param>
    /// <exception cref="InvalidOperationException">The setting is no such number.</exception>
    public static int WholeNumber(this IConfiguration settings, string name, int otherwise, int lowest, int highest = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[name] is not { Length: > 0 } setting)
        {
            return otherwise;
        }

        var read = int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return read && number >= lowest && number <= highest
            ? number
            : throw new InvalidOperationException($"The setting {name} must be a whole number from {lowest} to {highest}, not '{setting}'.");
    }
}
