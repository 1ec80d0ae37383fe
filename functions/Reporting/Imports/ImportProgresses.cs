using EGov.Platform.Storage;
using EGov.Platform.Streams;

namespace EGov.Reporting.Imports;

/// <summary>How far imports are while they run, for those who look on; one document each, which is let go a week after it was last written.</summary>
internal sealed class ImportProgresses(AppStores stores)
{
    private const string Id = "progress";
    private const int KeptSeconds = 7 * 24 * 60 * 60;

    /// <summary>Where an import's progress stands in the views.</summary>
    public static string PartitionOf(string import) => $"import-progress-{import}";

    /// <summary>Tells that it went on.</summary>
    public Task TellAsync(string import, Func<ImportProgress, ImportProgress> change, CancellationToken cancellation) => stores.Views.ChangeAsync<Document>(
        PartitionOf(import),
        Id,
        before =>
        {
            var known = before?.Progress ?? ImportProgress.Begun;
            var next = change(known);
            return next == known && before is not null ? before : new(Id, PartitionOf(import), next with { Sequence = known.Sequence + 1 }, KeptSeconds);
        },
        cancellation);

    /// <summary>How far it is; null when nothing is known.</summary>
    public async Task<ImportProgress?> FindAsync(string import, CancellationToken cancellation) =>
        await stores.Views.GetAsync(PartitionOf(import), Id, cancellation) is { } stored ? PlatformJson.Read<Document>(stored.Content).Progress : null;

    /// <summary>What is new after a place.</summary>
    public async Task<IReadOnlyList<Placed<ImportProgress>>> ReadAsync(string import, long after, CancellationToken cancellation) =>
        await FindAsync(import, cancellation) is { } progress && progress.Sequence > after ? [new(progress.Sequence, Id, progress)] : [];

    private sealed record Document(string Id, string PartitionKey, ImportProgress Progress, int Ttl);
}

/// <summary>How far an import is.</summary>
/// <param name="Sequence">Counts the changes.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="Taken">How many values were taken.</param>
/// <param name="ToTake">Of how many; null while that is not known.</param>
internal sealed record ImportProgress(long Sequence, ImportStage Stage, int Rows, int Wrong, int Taken, int? ToTake)
{
    public static ImportProgress Begun { get; } = new(0, ImportStage.Received, 0, 0, 0, null);
}
