using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.ServiceBus.Topology;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions;

/// <summary>
/// The command line for dead letters, on a data folder that no host holds: <c>list</c>, <c>resubmit</c> or <c>purge</c>, each for one queue
/// or subscription or for all.
/// </summary>
public static class DeadLetterCommands
{
    /// <summary>How to call it.</summary>
    public const string Usage = "dead-letters list|resubmit|purge [--entity NAME] [--data DIR]";

    private const int PageSize = 500;

    /// <summary>Runs one command.</summary>
    /// <param name="options">The apps, whose queues and subscriptions these are, and the data folder unless the arguments name one.</param>
    /// <param name="arguments">What <see cref="Usage"/> shows after <c>dead-letters</c>.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <returns>The exit code: 0, or 2 when the arguments are not understood.</returns>
    /// <exception cref="HostStartException">The folder holds no data or is in use, or there is no such queue or subscription.</exception>
    public static async Task<int> RunAsync(FunctionsHostOptions options, IReadOnlyList<string> arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        if (Parse(arguments) is not { } command)
        {
            await output.WriteLineAsync($"Usage: {Usage}").ConfigureAwait(false);
            return 2;
        }

        var path = command.Folder ?? options.DataFolder;
        if (path is null || !File.Exists(Path.Combine(path, HostCoreFactory.DataFileName)))
        {
            throw new HostStartException($"The folder {path ?? "(none)"} holds no data of a host.");
        }

        using var folder = DataFolder.Hold(path);
        var core = HostCoreFactory.Create(options, path, static _ => { });
        await using var store = core.Store.ConfigureAwait(false);
        await core.Store.WriteAsync(static connection => connection.Execute(BusSchema.Sql)).ConfigureAwait(false);
        using var broker = await Broker.OpenAsync(core, TopologyReader.ReadAll(options.Apps)).ConfigureAwait(false);
        await RunAsync(broker, command, output).ConfigureAwait(false);
        return 0;
    }

    private static async Task RunAsync(Broker broker, Command command, TextWriter output)
    {
        var entities = Entities(broker, command.Entity);
        var letters = broker.DeadLetters;
        switch (command.Verb)
        {
            case "list":
                foreach (var entity in entities)
                {
                    await ListAsync(letters, entity, output).ConfigureAwait(false);
                }

                break;
            case "resubmit":
                await ReportAsync(output, entities, "resubmitted", entity => letters.ResubmitAsync(entity, null)).ConfigureAwait(false);
                break;
            default:
                await ReportAsync(output, entities, "purged", entity => letters.PurgeAsync(entity, null)).ConfigureAwait(false);
                break;
        }

        if (entities.Count == 0)
        {
            await output.WriteLineAsync("No dead letters.").ConfigureAwait(false);
        }
    }

    private static List<string> Entities(Broker broker, string? only)
    {
        if (only is not null && broker.Entities.OfType<MessageQueue>().All(queue => !queue.Path.Equals(only, StringComparison.OrdinalIgnoreCase)))
        {
            throw new HostStartException($"No app declares a queue or subscription '{only}'.");
        }

        return [.. broker.DeadLetters.Counts().Select(static count => count.Path)
            .Where(path => only is null || path.Equals(only, StringComparison.OrdinalIgnoreCase))];
    }

    private static async Task ListAsync(DeadLetters letters, string entity, TextWriter output)
    {
        IReadOnlyList<DeadLetter> page;
        var from = 0L;
        while ((page = letters.List(entity, from, PageSize)).Count > 0)
        {
            foreach (var letter in page)
            {
                await output.WriteLineAsync(
                    $"{entity}\t{letter.Sequence}\t{letter.MessageId}\t{letter.EnqueuedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\t"
                    + $"{letter.DeliveryCount} deliveries\t{letter.Reason}\t{letter.Description}").ConfigureAwait(false);
            }

            from = page[^1].Sequence + 1;
        }
    }

    private static async Task ReportAsync(TextWriter output, List<string> entities, string done, Func<string, Task<int>> act)
    {
        foreach (var entity in entities)
        {
            await output.WriteLineAsync($"{entity}: {await act(entity).ConfigureAwait(false)} {done}").ConfigureAwait(false);
        }
    }

    private static Command? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["list" or "resubmit" or "purge", ..] || arguments.Count % 2 == 0)
        {
            return null;
        }

        var command = new Command(arguments[0], null, null);
        for (var index = 1; index < arguments.Count; index += 2)
        {
            switch (arguments[index])
            {
                case "--entity":
                    command = command with { Entity = arguments[index + 1] };
                    break;
                case "--data":
                    command = command with { Folder = arguments[index + 1] };
                    break;
                default:
                    return null;
            }
        }

        return command;
    }

    private sealed record Command(string Verb, string? Entity, string? Folder);
}
