using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Files;

/// <summary>
/// Keeps refused files apart, encrypted under a key of their own, for operators to look at. Nothing can be attached to anything from here,
/// and destroying the one key lets all of it go.
/// </summary>
public sealed class Quarantine(IFileStore store, OwnerKeys keys, AggregateStore<QuarantinedFile, QuarantineEvent> files, TimeProvider clock)
{
    private const string Scope = "quarantine";

    /// <summary>Keeps the file with the reason. The same content of the same owner is kept once.</summary>
    internal async Task KeepAsync(Caller caller, Upload upload, string mediaType, Error reason, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Content.Span));
        var secret = await keys.GetAsync(Scope, cancellation).ConfigureAwait(false);
        await store.WriteAsync(Scope, sha256, Sealed.Seal(secret, upload.Content.Span, AboutOf(sha256)), cancellation).ConfigureAwait(false);
        var refused = new FileQuarantined(
            clock.GetUtcNow(), caller.Id, caller.Scope, upload.Name, mediaType, upload.Content.Length, sha256, reason.Definition.Code,
            reason.DetailIn(Language.English));
        await files.CreateAsync(QuarantinedFile.AggregateId(caller.Scope, sha256), [refused], cancellation).ConfigureAwait(false);
    }

    /// <summary>What was refused and why, for an operator.</summary>
    public async Task<Result<QuarantinedFile>> FindAsync(Caller caller, string owner, string sha256, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Is(Callers.Operator))
        {
            return PlatformErrors.NotAllowed.With();
        }

        return await files.FindAsync(QuarantinedFile.AggregateId(owner, sha256), cancellation).ConfigureAwait(false) is { } found
            ? found.State
            : PlatformErrors.NotFound.With(sha256);
    }

    /// <summary>The content, for an operator.</summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    public async Task<Result<ReadOnlyMemory<byte>>> OpenAsync(Caller caller, string owner, string sha256, CancellationToken cancellation)
    {
        if (!(await FindAsync(caller, owner, sha256, cancellation).ConfigureAwait(false)).Succeeded(out var file, out var error))
        {
            return error;
        }

        var box = await store.ReadAsync(Scope, file.Sha256, cancellation).ConfigureAwait(false)
            ?? throw new FileNotFoundException($"The quarantined content {file.Sha256} is missing.");
        var secret = await keys.GetAsync(Scope, cancellation).ConfigureAwait(false);
        return (ReadOnlyMemory<byte>)Sealed.Open(secret, box.Span, AboutOf(file.Sha256));
    }

    private static byte[] AboutOf(string sha256) => Encoding.UTF8.GetBytes($"{Scope}/{sha256}");
}
