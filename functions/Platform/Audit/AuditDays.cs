using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>
/// Seals days that are over: a seal holds the ends of all shards and the seal of the day before, so that nothing of any earlier day can change
/// without breaking it. It is signed with a key that those who administer the store do not hold, and time-stamped.
/// </summary>
public sealed class AuditDays(
    AppStores stores,
    AuditSealer sealer,
    AuditSignatory signatory,
    IDocumentSigner signer,
    TimeProvider clock)
{
    private readonly AuditSeals seals = new(stores);

    /// <summary>Seals and signs every day up to yesterday that is not yet.</summary>
    /// <exception cref="InvalidOperationException">The signer refuses; the seals are made, and the next run signs them.</exception>
    public async Task SealAsync(CancellationToken cancellation)
    {
        var today = clock.GetUtcNow().DateInVietnam();
        AuditDaySeal? before = null;
        for (var day = await FirstUnsignedAsync(cancellation).ConfigureAwait(false); day < today; day = day.AddDays(1))
        {
            before ??= await seals.FindAsync(day.AddDays(-1), cancellation).ConfigureAwait(false);
            before = await SealAsync(day, before, cancellation).ConfigureAwait(false);
            await SignAsync(day, before, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<DateOnly> FirstUnsignedAsync(CancellationToken cancellation)
    {
        var first = await sealer.FirstDayAsync(cancellation).ConfigureAwait(false);
        var day = clock.GetUtcNow().DateInVietnam();
        while (day > first && await seals.SignatureAsync(day.AddDays(-1), cancellation).ConfigureAwait(false) is null)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private async Task<AuditDaySeal> SealAsync(DateOnly day, AuditDaySeal? before, CancellationToken cancellation)
    {
        if (await seals.FindAsync(day, cancellation).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var ends = await sealer.EndAsync(day, cancellation).ConfigureAwait(false);
        var seal = new AuditDaySeal(
            signatory.App, day, before?.Hash, [.. AuditNames.Shards.Zip(ends, (shard, end) => new ShardEnd(shard, end.First - 1, end.Head))]);
        var content = PlatformJson.Write(new AuditDaySealDocument(AuditNames.Text(day), AuditNames.Days, seal));
        await stores.Audit.CreateAsync(AuditNames.Days, AuditNames.Text(day), content, cancellation).ConfigureAwait(false);
        return (await seals.FindAsync(day, cancellation).ConfigureAwait(false))!;
    }

    private async Task SignAsync(DateOnly day, AuditDaySeal seal, CancellationToken cancellation)
    {
        if (await seals.SignatureAsync(day, cancellation).ConfigureAwait(false) is not null)
        {
            return;
        }

        var signed = await signer.SignDetachedAsync(seal.Content, signatory.Signatory, cancellation).ConfigureAwait(false);
        if (!signed.Succeeded(out var signature, out var error))
        {
            throw new InvalidOperationException($"The seal of {AuditNames.Text(day)} was not signed: {error.DetailIn(Language.English)}");
        }

        var document = new AuditDaySignature(AuditNames.Text(day), AuditNames.Signatures, Convert.ToBase64String(signature.Span));
        await stores.Audit
            .CreateAsync(AuditNames.Signatures, document.Id, PlatformJson.Write(document), cancellation).ConfigureAwait(false);
    }
}

/// <summary>In whose name an app's days are sealed.</summary>
/// <param name="App">The app.</param>
/// <param name="Signatory">The agency that runs it.</param>
public sealed record AuditSignatory(string App, Signatory Signatory)
{
    /// <summary>The setting with the registry id of the agency that runs the system.</summary>
    public const string AgencySetting = "Audit:Agency";

    /// <summary>The Government Office, which runs the national systems.</summary>
    public const string DefaultAgency = "G22";
}
