using EGov.Platform.Aggregates;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Unattached;

/// <summary>
/// Has files looked at that were stored before all files were: a pass over the change feed of the aggregates, once, and on for a day, while an
/// instance of an earlier release may still be running. Nothing expires before it has reached the end.
/// </summary>
public sealed class EarlierFiles(AppStores stores, IFileStore contents, UnattachedRules rules, TimeProvider clock)
{
    private const string Partition = "earlier-files";
    private const string DocumentId = "progress";
    private const int Page = 500;

    private static readonly TimeSpan GoesOnFor = TimeSpan.FromDays(1);

    private readonly DueFiles due = new(stores, UnattachedFiles.Due);
    private readonly DueFiles refused = new(stores, Quarantine.Due);
    private readonly SharedContents shared = new(stores, contents);

    /// <summary>Goes on to the end of the feed.</summary>
    /// <returns>Whether it has been reached; false when another run is on the way there.</returns>
    public async Task<bool> NoteAsync(CancellationToken cancellation)
    {
        var (progress, tag) = await LoadAsync(cancellation).ConfigureAwait(false);
        while (!progress.IsOver)
        {
            var page = await stores.Aggregates.ChangesAsync(progress.Place, Page, cancellation).ConfigureAwait(false);
            foreach (var document in page.Documents)
            {
                await NoteAsync(document, cancellation).ConfigureAwait(false);
            }

            var atEnd = page.Documents.Count == 0;
            var isOver = atEnd && progress.Begun + GoesOnFor <= clock.GetUtcNow();
            if (atEnd && !isOver && tag is not null)
            {
                return true;
            }

            progress = progress with { Place = page.Continuation, IsOver = isOver };
            if ((tag = await SaveAsync(progress, tag, cancellation).ConfigureAwait(false)) is null)
            {
                return false;
            }
        }

        return true;
    }

    private Task NoteAsync(StoredDocument document, CancellationToken cancellation) => document.Partition.Split('-', 2) switch
    {
        [var kind, var id] when kind == UploadedFile.Kind && StateOf<UploadedFile>(document) is { IsExpired: false } file =>
            NoteAsync(due, new DueFile(id, file.Owner, file.StoredAs ?? file.Sha256), file.StoredAs is null, rules.KeptFor, cancellation),
        [var kind, var id] when kind == QuarantinedFile.Kind && StateOf<QuarantinedFile>(document) is { IsOver: false, StoredAs: null } file =>
            NoteAsync(refused, new DueFile(id, Quarantine.Scope, file.Sha256), true, TimeSpan.FromDays(Limits.QuarantineDays), cancellation),
        _ => Task.CompletedTask,
    };

    private async Task NoteAsync(DueFiles list, DueFile file, bool sharesContent, TimeSpan keptFor, CancellationToken cancellation)
    {
        if (sharesContent)
        {
            await shared.NoteAsync(file.Owner, file.StoredAs, file.Id, cancellation).ConfigureAwait(false);
        }

        await list.AddAsync(file, clock.GetUtcNow() + keptFor, cancellation).ConfigureAwait(false);
    }

    private static TState StateOf<TState>(StoredDocument document) =>
        PlatformJson.Read<AggregateDocument<TState>>(document.Content).State;

    private async Task<(Progress Progress, string? Tag)> LoadAsync(CancellationToken cancellation) =>
        await stores.Claims.GetAsync(Partition, DocumentId, cancellation).ConfigureAwait(false) is { } stored
            ? (PlatformJson.Read<Progress>(stored.Content), stored.Tag)
            : (new(DocumentId, Partition, null, clock.GetUtcNow()), null);

    private Task<string?> SaveAsync(Progress progress, string? tag, CancellationToken cancellation) =>
        stores.Claims.WriteAsync(Partition, DocumentId, tag, PlatformJson.Write(progress), cancellation);

    /// <summary>Where the pass goes on, null for the feed's beginning; when it began; and whether there is nothing left to do.</summary>
    private sealed record Progress(string Id, string PartitionKey, string? Place, DateTimeOffset Begun, bool IsOver = false);
}
