using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Files;

/// <summary>Who may use and read which file.</summary>
internal sealed class FileDesk(
    AggregateStore<UploadedFile, FileEvent> files, IEnumerable<IFileReaders> readers, AgencySuccession succession, TimeProvider clock)
{
    /// <summary>
    /// The file when the caller may read it: what their agency uploaded and nothing holds yet, and what is shown to them by what holds it. To
    /// everybody else there is none: colleagues of a reader have no part in what is shown to one person.
    /// </summary>
    public async Task<Result<UploadedFile>> ReadAsync(Caller caller, string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } file
        && ((file.AttachedTo.Count == 0 && await OwnsAsync(caller, file, cancellation)) || await IsShownAsync(caller, id, file, cancellation))
            ? file
            : PlatformErrors.NotFound.With(id);

    /// <summary>What is wrong with using the files: each is named once, must exist, belong to the caller's agency and have room for the aggregate.</summary>
    /// <param name="caller">Who uses them.</param>
    /// <param name="named">The files.</param>
    /// <param name="to">The aggregate whose part they become.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Error?> CheckAsync(Caller caller, NamedFiles named, string to, CancellationToken cancellation)
    {
        if (named.Ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return PlatformErrors.InvalidFields.For(ReportingErrors.FileNamedTwice.At(named.Field, twice));
        }

        foreach (var id in named.Ids)
        {
            if (await FindAsync(id, cancellation) is not { } file
                || !await OwnsAsync(caller, file, cancellation)
                || (file.AttachedTo.Any(holder => holder != to) && !await IsShownAsync(caller, id, file, cancellation)))
            {
                return PlatformErrors.InvalidFields.For(
                    new FieldError(named.Field, new($"Không có tệp {id}.", $"There is no file {id}.")));
            }

            if (!file.HasRoomFor(to))
            {
                return PlatformErrors.FileUsedTooOften.With(UploadedFile.MostAttachments);
            }
        }

        return null;
    }

    /// <summary>Makes files that were checked part of an aggregate, which is saved after; doing so again is fine.</summary>
    public async Task<Error?> AttachAsync(NamedFiles named, string to, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var attached = await Task.WhenAll(named.Ids.Select(id =>
            files.NoteAsync(UploadedFile.AggregateId(id), file => file.Attach(to, now), cancellation)));
        return attached.Select(each => each.Succeeded(out _, out var refused) ? null : refused).FirstOrDefault(refused => refused is not null);
    }

    private async Task<bool> OwnsAsync(Caller caller, UploadedFile file, CancellationToken cancellation) =>
        caller.Office is { } office && Caller.AgencyOf(file.Owner) is { } agency
        && await succession.AnsweredForAsync(office, [agency], cancellation) is [_];

    private async Task<bool> IsShownAsync(Caller caller, string id, UploadedFile file, CancellationToken cancellation)
    {
        foreach (var aggregate in file.AttachedTo)
        {
            if (readers.FirstOrDefault(each => aggregate.StartsWith($"{each.Kind}-", StringComparison.Ordinal)) is { } known
                && await known.MayReadAsync(caller, aggregate, id, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<UploadedFile?> FindAsync(string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _) && await files.FindAsync(UploadedFile.AggregateId(id), cancellation) is { State: { IsExpired: false } file }
            ? file
            : null;
}
