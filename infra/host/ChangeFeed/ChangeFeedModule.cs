using System.Reflection;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.StatusPage;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>
/// The Cosmos DB trigger over any <see cref="IChangeFeedSource"/>. A feed is one range with one lease per function: one replica at a time
/// has a batch, so order holds within every partition key, and a function that is retried for ever holds up its whole feed, as it holds up
/// a physical partition on Azure.
/// </summary>
internal sealed class ChangeFeedModule(HostCore core) : ITriggerModule, IStatusSource
{
    /// <summary>Azure's, when the attribute names no number.</summary>
    private const int DefaultLimit = 100;

    private readonly List<FeedReader> readers = [];
    private readonly RunTracker runs = new(core.CompletionOptions);
    private readonly FeedCheckpoints checkpoints = new(core.Store, core.Clock);

    public Type TriggerAttribute => typeof(CosmosDBTriggerAttribute);

    public string TriggerType => "cosmosDBTrigger";

    public bool TakesRetryAttributes => true;

    public string Schema => FeedCheckpoints.Schema;

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter) =>
        function.Module == this && parameter == function.TriggerParameter ? FeedParameter.For(parameter.ParameterType) : null;

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var app in core.Apps)
        {
            readers.AddRange(app.Functions.Where(function => function.Module == this).Select(function => ReaderOf(app, function)));
        }

        foreach (var reader in readers)
        {
            await reader.StartAsync(cancellation).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellation)
    {
        readers.ForEach(static reader => reader.StopListening());
        return runs.StopAsync(cancellation);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var reader in readers)
        {
            reader.StopListening();
            reader.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    public async Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation)
    {
        var rows = new List<StatusRow>();
        foreach (var reader in readers)
        {
            var last = await reader.LastPositionAsync(cancellation).ConfigureAwait(false);
            rows.Add(new(reader.Function.FullName, reader.Feed, reader.Position, last, Math.Max(0, last - reader.Position), reader.Owner?.Number));
        }

        StatusColumn[] columns =
        [
            new("function", "Function"), new("feed", "Feed"), new("position", "Position"), new("last", "Last change"), new("lag", "Lag"),
            new("owner", "Replica"),
        ];
        return [new("changeFeeds", "Change feeds", columns, rows)];
    }

    private FeedReader ReaderOf(AppHost app, FunctionEntry function)
    {
        var attribute = (CosmosDBTriggerAttribute)function.Trigger;
        var database = SettingNames.Resolve(attribute.DatabaseName, app.Configuration, function);
        var container = SettingNames.Resolve(attribute.ContainerName, app.Configuration, function);
        var sources = FeedSources.Of(app, database, container);
        var problem = attribute switch
        {
            { MaxItemsPerInvocation: < 0 } => $"MaxItemsPerInvocation is {attribute.MaxItemsPerInvocation}, it must be above 0",
            { StartFromTime: not (null or "") } => "StartFromTime is not supported, a feed starts from its beginning or from now",
            _ when sources.Count == 0 => $"the app has no change feed for the container '{container}' of the database '{database}'",
            _ => null,
        };
        if (problem is not null)
        {
            throw new HostStartException($"App '{app.Name}', function '{function.Name}': {problem}.");
        }

        var limit = attribute.MaxItemsPerInvocation == 0 ? DefaultLimit : attribute.MaxItemsPerInvocation;
        return new FeedReader(core, app, function, runs, sources, checkpoints, limit);
    }
}
