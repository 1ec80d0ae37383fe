using System.Globalization;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// The generations of a projection's rows. One is read; while the views are built again, a second one is written beside it; then one write
/// makes that the one that is read, and the rows of the old one are dropped when no reader can be on them any more.
/// </summary>
/// <param name="Current">The one that is read. Generation 0 stands where the rows say, the others in partitions of their own.</param>
/// <param name="Building">The one that is being built, or null.</param>
/// <param name="Left">Those that are no longer read and not dropped yet.</param>
public sealed record ViewGenerations(int Current, int? Building, IReadOnlyList<LeftGeneration> Left)
{
    internal const string DocumentId = "generations";

    internal static ViewGenerations First { get; } = new(0, null, []);

    /// <summary>Those that every event is applied to.</summary>
    public IEnumerable<int> Written => Building is { } building ? [Current, building] : [Current];

    /// <summary>Above every one that there ever was.</summary>
    private int Next => Left.Select(left => left.Number).Append(Current).Append(Building ?? 0).Max() + 1;

    /// <summary>The partition that holds what is known of a projection.</summary>
    public static string PartitionOf(string projection) => $"projection-{projection}";

    /// <summary>Where the rows of a generation stand.</summary>
    public static string PartitionOf(string projection, int generation, string partition) =>
        generation == 0 ? partition : $"{PrefixOf(projection, generation)}{partition}";

    /// <summary>What <see cref="PartitionOf(string, int, string)"/> was given, where the partition is one of a generation; else the partition.</summary>
    internal static string NameOf(string partition) => partition.Split('.', 3) is [_, var generation, var name] && generation.All(char.IsAsciiDigit)
        ? name
        : partition;

    /// <summary>With what the partitions of a generation begin.</summary>
    public static string PrefixOf(string projection, int generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{projection}.{generation}.");

    /// <summary>With a new generation under way; one that was under way is left.</summary>
    public ViewGenerations Begin(DateTimeOffset now) => this with
    {
        Building = Next,
        Left = Building is { } abandoned ? [.. Left, new(abandoned, now)] : Left,
    };

    /// <summary>With the built generation read from now on, or null when another one is under way.</summary>
    public ViewGenerations? Switch(int built, DateTimeOffset now) =>
        Building == built ? new(built, null, [.. Left, new(Current, now)]) : null;

    /// <summary>What is stored of the projection.</summary>
    public static async Task<ViewGenerations> LoadAsync(AppStores stores, string projection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var stored = await stores.Views.GetAsync(PartitionOf(projection), DocumentId, cancellation).ConfigureAwait(false);
        return stored is null ? First : PlatformJson.Read<Document>(stored.Content).Generations;
    }

    /// <summary>Changes what is stored, whoever else does so too; null from the change leaves it and is given.</summary>
    public static async Task<ViewGenerations?> ChangeAsync(
        AppStores stores, string projection, Func<ViewGenerations, ViewGenerations?> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var partition = PartitionOf(projection);
        var changed = await stores.Views.ChangeAsync<Document>(
            partition,
            DocumentId,
            before => change(before?.Generations ?? First) is { } after ? new(DocumentId, partition, after) : null,
            cancellation).ConfigureAwait(false);
        return changed?.Generations;
    }

    private sealed record Document(string Id, string PartitionKey, ViewGenerations Generations);
}

/// <summary>A generation that is no longer read.</summary>
/// <param name="Number">Which.</param>
/// <param name="At">Since when.</param>
public sealed record LeftGeneration(int Number, DateTimeOffset At);
