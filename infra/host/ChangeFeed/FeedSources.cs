using EmbeddedFunctions.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>Finds the sources of an app's feeds.</summary>
internal static class FeedSources
{
    /// <summary>The sources of one container: those of the definition, then those that each replica registers. Any of them can be read.</summary>
    internal static IReadOnlyList<IChangeFeedSource> Of(AppHost app, string database, string container) =>
    [
        .. app.Definition.ChangeFeeds
            .Concat(app.Replicas.SelectMany(static replica => replica.Services.GetServices<IChangeFeedSource>()))
            .Where(source => source.Database == database && source.Container == container)
            .Distinct(),
    ];
}
