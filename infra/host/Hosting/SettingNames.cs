using System.Text.RegularExpressions;
using EmbeddedFunctions.Invocation;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Hosting;

/// <summary>Settings named in attribute values: <c>%Name%</c> stands for the value of the app's setting <c>Name</c>.</summary>
internal static partial class SettingNames
{
    /// <param name="text">The value as the attribute has it.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="function">Named when a setting is missing.</param>
    /// <exception cref="HostStartException">The app has no such setting.</exception>
    internal static string Resolve(string text, IConfiguration settings, FunctionEntry function) =>
        !text.Contains('%', StringComparison.Ordinal)
            ? text
            : Name().Replace(text, match => settings[match.Groups[1].Value]
                ?? throw new HostStartException(
                    $"App '{function.App}', function '{function.Name}': '{text}' names the setting '{match.Groups[1].Value}', which the app does not have."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
