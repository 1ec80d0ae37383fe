using System.Reflection;
using EmbeddedFunctions.ChangeFeed;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions;

/// <summary>
/// A function app to run: the unit of service provider, middleware, configuration, task hub and <c>host.json</c>. Function names are unique
/// within an app only.
/// </summary>
/// <param name="Name">Lower-case letters, digits and hyphens; the first part of everything that the app stores.</param>
/// <param name="Assembly">Where its functions, its <c>host.json</c> and its <c>servicebus.json</c> are.</param>
/// <param name="Configure">The app's own composition, the same that its <c>Program.cs</c> calls.</param>
public sealed record FunctionAppDefinition(
    string Name,
    Assembly Assembly,
    Action<IFunctionsWorkerApplicationBuilder, IConfiguration> Configure)
{
    /// <summary>
    /// The text of <c>host.json</c>; when null the resource of the assembly whose name ends in <c>host.json</c>, else the defaults.
    /// </summary>
    public string? HostJson { get; init; }

    /// <summary>
    /// The queues, topics and subscriptions that the app needs, in the format of the official emulator's configuration; when null the
    /// resource of the assembly whose name ends in <c>servicebus.json</c>, else none.
    /// </summary>
    public string? ServiceBusJson { get; init; }

    /// <summary>Services that only the embedded edition has, such as local adapters; runs after <see cref="Configure"/>, once per replica.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>
    /// The app's settings beside the host's; Azure would hold them as application settings.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// The change feeds of the app's containers, beside those that the app registers as services; the same instances serve all replicas.
    /// </summary>
    public IReadOnlyList<IChangeFeedSource> ChangeFeeds { get; init; } = [];

    /// <summary>Restricts discovery to some types of the assembly, for tests that keep several apps in one assembly. Null takes all.</summary>
    public Func<Type, bool>? Includes { get; init; }

    /// <summary>The text of the assembly's embedded resource whose name ends so, or null.</summary>
    /// <exception cref="HostStartException">Several resources do.</exception>
    internal string? ReadResource(string suffix)
    {
        var names = Assembly.GetManifestResourceNames()
            .Where(name => name.Equals(suffix, StringComparison.OrdinalIgnoreCase) || name.EndsWith('.' + suffix, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (names.Count > 1)
        {
            throw new HostStartException($"App '{Name}': several embedded resources are named {suffix}: {string.Join(", ", names)}.");
        }

        if (names.Count == 0)
        {
            return null;
        }

        using var reader = new StreamReader(Assembly.GetManifestResourceStream(names[0])!);
        return reader.ReadToEnd();
    }
}
