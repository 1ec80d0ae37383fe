using System.Security.Cryptography;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Signatures.Browser;

/// <summary>
/// Where signatures by a plug-in in the browser are ordered and taken. The plug-in shows no token: the session that it is given stands for one,
/// opens one file for 15 minutes and takes one signed file back. An app's functions call this: the page orders, asks how far it is and takes
/// (as somebody), the plug-in fetches and uploads (by its session).
/// </summary>
public sealed class BrowserSigningDesk(AppStores stores, IFileStore files, OwnerKeys keys, ISignatureVerifier verifier, TimeProvider clock)
{
    /// <summary>In bytes, of what is to be signed and of what comes back.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Uploads of a session that are refused before it is over.</summary>
    public const int MostUploads = 5;

    private const int LongestSession = 100;

    private readonly BrowserSigning signing = new(verifier, clock);
    private readonly SigningOrders orders = new(stores, files, keys, clock);

    /// <summary>Opens a session for a file.</summary>
    public async Task<Result<SigningSession>> OrderAsync(BrowserOrder wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Pdf.Length > LargestFile)
        {
            return PlatformErrors.BodyTooLarge.With(LargestFile);
        }

        if (!(await signing.OrderAsync(wanted.Pdf, wanted.Signatory, cancellation).ConfigureAwait(false)).Succeeded(out var order, out var error))
        {
            return error;
        }

        var stored = new SigningOrderDocument(wanted.Owner, wanted.About, order with { Session = "" });
        await orders.AddAsync(stored, order.Session, wanted.Pdf, cancellation).ConfigureAwait(false);
        return new SigningSession(order.Session, order.Until);
    }

    /// <summary>Whether there is such a session, whatever its state: of who has none nothing large need be read.</summary>
    public async Task<bool> ExistsAsync(string session, CancellationToken cancellation) =>
        await FindAsync(session, cancellation).ConfigureAwait(false) is not null;

    /// <summary>The file for the plug-in, as long as the session waits for it.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> FetchAsync(string session, CancellationToken cancellation)
    {
        if (await FindAsync(session, cancellation).ConfigureAwait(false) is not { Order: var order } || StageOf(order) != SigningStage.Waiting)
        {
            return PlatformErrors.NoSigningSession.With();
        }

        return (ReadOnlyMemory<byte>)await orders.SourceAsync(session, order, cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the signed file from the plug-in. The same file again is answered as the first time; another one is refused.</summary>
    public async Task<PluginUploadAnswer> UploadAsync(string session, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        while (true)
        {
            if (await FindAsync(session, cancellation).ConfigureAwait(false) is not { } found)
            {
                return Refused(PlatformErrors.NoSigningSession.With());
            }

            var (order, tag) = found;
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Span));
            if (order.Signed == sha256 && await KeepAsync(session, order, tag, file, cancellation).ConfigureAwait(false))
            {
                return new(true, "", FileNameOf(order), FileNameOf(order));
            }

            if (order.Signed == sha256)
            {
                continue;
            }

            if (order.Signed is not null || order.Uploads >= MostUploads)
            {
                return Refused(PlatformErrors.SigningSessionUsed.With(MostUploads));
            }

            var taken = order.IsDeclined ? PlatformErrors.NoSigningSession.With()
                : file.Length > LargestFile ? PlatformErrors.BodyTooLarge.With(LargestFile)
                : await signing.TakeAsync(order.Order, new PluginCallback(0, null, null), file, cancellation).ConfigureAwait(false);
            if (taken.Succeeded(out _, out var error))
            {
                await orders.ReplaceAsync(session, tag, order with { Signed = sha256, Refusal = null }, cancellation).ConfigureAwait(false);
            }
            else if (await orders.ReplaceAsync(session, tag, order with { Uploads = order.Uploads + 1, Refusal = error.Definition.Code }, cancellation).ConfigureAwait(false))
            {
                return Refused(error);
            }
        }
    }

    /// <summary>What the plug-in told the page: anything but 0 ends a session that still waits.</summary>
    public async Task<Result<SigningProgress>> TellAsync(string session, string owner, PluginCallback callback, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(callback);
        while (true)
        {
            if (await FindAsync(session, cancellation).ConfigureAwait(false) is not { } found || found.Order.Owner != owner)
            {
                return PlatformErrors.NoSigningSession.With();
            }

            if (callback.Status == 0 || StageOf(found.Order) != SigningStage.Waiting)
            {
                return ProgressOf(found.Order);
            }

            var declined = found.Order with { IsDeclined = true };
            if (await orders.ReplaceAsync(session, found.Tag, declined, cancellation).ConfigureAwait(false))
            {
                return ProgressOf(declined);
            }
        }
    }

    /// <summary>How far the session is, for whoever ordered.</summary>
    public async Task<Result<SigningProgress>> StateAsync(string session, string owner, CancellationToken cancellation) =>
        await FindAsync(session, cancellation).ConfigureAwait(false) is { Order: var order } && order.Owner == owner
            ? ProgressOf(order)
            : PlatformErrors.NoSigningSession.With();

    /// <summary>What was signed, for whoever ordered; again and again until a day has gone.</summary>
    public async Task<Result<SignedInBrowser>> TakeAsync(string session, string owner, CancellationToken cancellation)
    {
        if (await FindAsync(session, cancellation).ConfigureAwait(false) is not { Order: var order } || order.Owner != owner)
        {
            return PlatformErrors.NoSigningSession.With();
        }

        if (!order.IsKept)
        {
            return PlatformErrors.NotSignedYet.With();
        }

        var pdf = await orders.SignedAsync(session, order, cancellation).ConfigureAwait(false);
        return new SignedInBrowser(pdf, await verifier.VerifyPdfAsync(pdf, cancellation).ConfigureAwait(false), order.About);
    }

    /// <summary>Deletes the files of sessions that are a day old. An app runs it by a timer; several may at once.</summary>
    public Task SweepAsync(CancellationToken cancellation) => orders.SweepAsync(cancellation);

    /// <summary>The file is kept under the digest that was set before, so what is cut off here an upload of the same file ends.</summary>
    private async Task<bool> KeepAsync(string session, SigningOrderDocument order, string tag, ReadOnlyMemory<byte> signed, CancellationToken cancellation)
    {
        if (order.IsKept)
        {
            return true;
        }

        await orders.KeepAsync(session, order, signed, cancellation).ConfigureAwait(false);
        return await orders.ReplaceAsync(session, tag, order with { IsKept = true }, cancellation).ConfigureAwait(false);
    }

    private async Task<(SigningOrderDocument Order, string Tag)?> FindAsync(string session, CancellationToken cancellation) =>
        session is { Length: > 0 and <= LongestSession } ? await orders.FindAsync(session, cancellation).ConfigureAwait(false) : null;

    private SigningProgress ProgressOf(SigningOrderDocument order) => new(StageOf(order), order.About, order.Order.Until, order.Refusal);

    private SigningStage StageOf(SigningOrderDocument order) => order.IsKept ? SigningStage.Taken
        : order.IsDeclined ? SigningStage.Declined
        : order.Uploads >= MostUploads || clock.GetUtcNow() > order.Order.Until ? SigningStage.Over
        : SigningStage.Waiting;

    private static string FileNameOf(SigningOrderDocument order) => order.Order.Sha256[..16] + ".signed.pdf";

    private static PluginUploadAnswer Refused(Error error) => new(false, $"{error.DetailIn(Language.Vietnamese)} ({error.Definition.Code})", "", "");
}
