using CsvHelper;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Agencies;

/// <summary>
/// Takes agencies of a CSV file into the registry, row by row: a row is taken whole or not at all, and importing it again changes nothing. What is
/// held is two batches of rows, and of those that were taken the ids, the codes, and which agency is above or after which.
/// </summary>
public sealed class AgencyImport(AppStores stores)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 200_000;

    /// <summary>The largest file in bytes.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>Reads the file to its end.</summary>
    /// <param name="content">CSV in UTF-8 with the header of <c>data/agencies/README.md</c>; a parent before its children.</param>
    /// <param name="dryRun">Whether to check only.</param>
    /// <param name="cancellation">Ends the import; the rows so far stay.</param>
    public async Task<Result<AgencyImportReport>> RunAsync(Stream content, bool dryRun, CancellationToken cancellation)
    {
        using var file = new AgencyFile(content);
        var run = new AgencyImportRun(stores, dryRun);
        await using var writing = run.ConfigureAwait(false);
        try
        {
            if (await file.NextAsync(cancellation).ConfigureAwait(false) is not { } header || !header.SequenceEqual(AgencyRow.Columns, StringComparer.Ordinal))
            {
                return PlatformErrors.AgencyFileHeader.With(string.Join(',', AgencyRow.Columns));
            }

            while (await file.NextAsync(cancellation).ConfigureAwait(false) is { } row)
            {
                if (file.BytesBefore > MostBytes || run.Rows == MostRows)
                {
                    return await run.StopAsync(file.Line, PlatformErrors.AgencyFileTooLong.With(MostRows, MostBytes), cancellation).ConfigureAwait(false);
                }

                await run.TakeAsync(file.Line, row, cancellation).ConfigureAwait(false);
            }
        }
        catch (CsvFormatException)
        {
            return await run.StopAsync(file.Line, PlatformErrors.AgencyFileMalformed.With(file.Line), cancellation).ConfigureAwait(false);
        }

        return await run.StopAsync(0, null, cancellation).ConfigureAwait(false);
    }
}
