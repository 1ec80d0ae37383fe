using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;

namespace EGov.Reporting.Imports;

/// <summary>Takes files of values in, and finds them again. The file is durable before the import is known.</summary>
internal sealed class ImportDesk(
    ProfileBook profiles,
    ImportPolicy policy,
    ImportContents contents,
    ContentSpools spools,
    IFileScanner scanner,
    IdempotencyClaims claims,
    AggregateStore<Import, ImportEvent> imports,
    TimeProvider clock)
{
    /// <summary>Takes a file; the same key and file give the first import again.</summary>
    public async Task<Result<Aggregate<Import>>> TakeAsync(
        Caller caller, IdempotencyKey key, ImportOrder order, Stream body, CancellationToken cancellation)
    {
        if (profiles.Find(order.Profile)?.Profile is not { } profile)
        {
            return ReportingErrors.NoSuchProfile.With(order.Profile);
        }

        if (!profile.Formats.Contains(order.Format))
        {
            return ReportingErrors.FormatNotOfProfile.With(profile.Code, string.Join(", ", profile.Formats.Select(DataMediaTypes.Written)));
        }

        if (!(await policy.ImportingAsync(caller, profile, cancellation)).Succeeded(out var agency, out var error))
        {
            return error;
        }

        var most = order.Format is DataFormat.Spreadsheet ? FormatLimits.ValueSpreadsheet : FormatLimits.ValueFile;
        using var spool = spools.Begin(most);
        try
        {
            await body.CopyToAsync(spool.Input, cancellation);
        }
        catch (ContentTooLargeException)
        {
            return ReportingErrors.ValueFileTooLarge.With(most);
        }

        spool.Freeze();
        return await KeepAsync(caller, key, order, agency, spool, cancellation);
    }

    /// <summary>The import when the caller sees it; to others there is none.</summary>
    public async Task<Result<Aggregate<Import>>> ReadAsync(Caller caller, string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _)
        && await imports.FindAsync(Import.AggregateId(id), cancellation) is { } found
        && await policy.SeesAsync(caller, found.State, cancellation)
            ? found
            : PlatformErrors.NotFound.With(id);

    private async Task<Result<Aggregate<Import>>> KeepAsync(
        Caller caller, IdempotencyKey key, ImportOrder order, string agency, ContentSpool spool, CancellationToken cancellation)
    {
        if (spool.Length == 0)
        {
            return PlatformErrors.EmptyFile.With();
        }

        if (await scanner.ScanAsync(DataMediaTypes.Written(order.Format), spool.Content, cancellation) is { } found)
        {
            return found;
        }

        var sha256 = Convert.ToHexStringLower(spool.Sha256.Span);
        var body = Encoding.UTF8.GetBytes($"{order}\n{sha256}");
        if (!(await claims.ReserveAsync(caller.KeyHolder, key, "POST reporting/imports", body, cancellation, new(Import.Kind))).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        var id = Import.AggregateId(reserved.Id);
        if (await imports.FindAsync(id, cancellation) is { } first)
        {
            return first;
        }

        var now = clock.GetUtcNow();
        var file = new ReceivedFile(order.Profile, order.Format, agency, caller.Id, now, spool.Length, sha256, order.DryRun, order.Partial);
        await contents.KeepAsync(reserved.Id, file, spool.Content, cancellation);
        return reserved.Lapsed(clock) is { } lapsed
            ? lapsed
            : await imports.CreateAsync(id, [new ImportReceived(now, caller.Id, reserved.Id, file)], cancellation);
    }
}

/// <summary>What is asked for.</summary>
/// <param name="Profile">By which profile the file is read.</param>
/// <param name="Format">Its format.</param>
/// <param name="DryRun">Whether it is only checked.</param>
/// <param name="Partial">Whether rows that are right are taken though others are wrong.</param>
internal sealed record ImportOrder(string Profile, DataFormat Format, bool DryRun, bool Partial);
