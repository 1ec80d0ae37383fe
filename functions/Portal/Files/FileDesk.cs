using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Errors;

namespace EGov.Portal.Files;

/// <summary>Who may use and read which file.</summary>
internal sealed class FileDesk(
    AggregateStore<UploadedFile, FileEvent> files, AggregateStore<Dossier, DossierEvent> dossiers, Standings standings, TimeProvider clock)
{
    /// <summary>The file when the caller may read it; to everybody else there is none.</summary>
    public async Task<Result<UploadedFile>> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } file
            && await IsReadableAsync(caller, id, file, cancellation))
        {
            return file;
        }

        return PlatformErrors.NotFound.With(id);
    }

    /// <summary>What is wrong with using the files: each is named once, must exist, belong to the caller or be left to their agency, and have room for the dossier.</summary>
    /// <param name="caller">Who uses them.</param>
    /// <param name="named">The files.</param>
    /// <param name="day">The day on which they use them: of a request that is repeated, that of the first.</param>
    /// <param name="hasRoom">Whether a file may become part of the dossier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Error?> CheckAsync(
        Caller caller, NamedFiles named, DateOnly day, Func<UploadedFile, bool> hasRoom, CancellationToken cancellation)
    {
        if (named.Ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return PlatformErrors.InvalidFields.For(PortalErrors.FileNamedTwice.At(named.Field, twice));
        }

        foreach (var id in named.Ids)
        {
            if (await FindAsync(id, cancellation) is not { } file
                || !await standings.OwnsAsync(caller, file.Owner, day, cancellation)
                || (caller.Mandate is not null && file.AttachedTo.Count > 0 && !await IsReadableAsync(caller, id, file, cancellation)))
            {
                return PlatformErrors.InvalidFields.For(
                    new FieldError(named.Field, new($"Không có tệp {id}.", $"There is no file {id}.")));
            }

            if (!hasRoom(file))
            {
                return PlatformErrors.FileUsedTooOften.With(UploadedFile.MostAttachments);
            }
        }

        return null;
    }

    /// <summary>Makes files that were checked part of a dossier; doing so again is fine.</summary>
    public async Task<Error?> AttachAsync(NamedFiles named, string dossier, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var attached = await Task.WhenAll(named.Ids.Select(id =>
            files.NoteAsync(UploadedFile.AggregateId(id), file => file.Attach(dossier, now), cancellation)));
        return attached.Select(each => each.Succeeded(out _, out var refused) ? null : refused).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>
    /// What the caller uploaded, or their agency, or one from which it took over; and what a dossier shares with them. Of the caller's own application, what their agency uploaded is theirs as the
    /// applicant's alone: a draft of its result is not.
    /// </summary>
    private async Task<bool> IsReadableAsync(Caller caller, string id, UploadedFile file, CancellationToken cancellation)
    {
        var (shared, ofOwnApplication) = (false, false);
        var own = await standings.OwnsAsync(caller, file.Owner, clock.GetUtcNow().DateInVietnam(), cancellation);
        foreach (var name in caller is { Office: null, Mandate: null } && own ? [] : file.AttachedTo)
        {
            if (await dossiers.FindAsync(name, cancellation) is { State: var dossier })
            {
                var standing = await standings.OfAsync(caller, dossier, cancellation);
                shared |= DossierPolicy.Read(standing, dossier) is null && DossierFiles.IsPart(dossier, id);
                ofOwnApplication |= standing.IsApplicant(dossier);
            }
        }

        // By a mandate for some procedures nobody reads the papers of others.
        return shared || (own && (caller.Mandate is not null ? file.AttachedTo.Count == 0 : !ofOwnApplication));
    }

    private async Task<UploadedFile?> FindAsync(string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _) && await files.FindAsync(UploadedFile.AggregateId(id), cancellation) is { State: { IsExpired: false } file }
            ? file
            : null;
}
