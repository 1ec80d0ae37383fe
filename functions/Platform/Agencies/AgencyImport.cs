using CsvHelper;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Agencies;

/// <summary>
/// Takes agencies of a CSV file into the registry, row by row: a row is taken whole or not at all, and importing it again changes nothing. What is
/// held is two batches of rows and the ids that were read.
/// </summary>
public sealed class AgencyImport(AppStores stores)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 200_000;

    /// <summary>The largest file in bytes.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    private const int MostErrors = 100;
    private const int Batch = 4_096;
    private const int PagesAtOnce = 256;

    private readonly AgencyBook book = new(stores.Reference);

    /// <summary>Reads the file to its end.</summary>
    /// <param name="content">CSV in UTF-8 with the header of <c>data/agencies/README.md</c>; a parent before its children.</param>
    /// <param name="dryRun">Whether to check only.</param>
    /// <param name="cancellation">Ends the import; the rows so far stay.</param>
    public async Task<Result<AgencyImportReport>> RunAsync(Stream content, bool dryRun, CancellationToken cancellation)
    {
        using var file = new AgencyFile(content);
        var run = new Run(book, dryRun);
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

    /// <summary>One import on its way.</summary>
    private sealed class Run(AgencyBook book, bool dryRun) : IAsyncDisposable
    {
        private readonly HashSet<string> known = new(StringComparer.Ordinal);
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);
        private readonly List<AgencyRowError> errors = [];
        private List<(long Line, Agency Agency)> batch = [];
        private Task flushed = Task.CompletedTask;
        private int refused;

        public int Rows { get; private set; }

        public async ValueTask TakeAsync(long line, string[] row, CancellationToken cancellation)
        {
            Rows++;
            if (!AgencyRow.Read(row).Succeeded(out var agency, out var error))
            {
                Refuse(line, row[0], error);
            }
            else if (agency.Parent is { } parent && !await IsKnownAsync(parent, cancellation).ConfigureAwait(false))
            {
                Refuse(line, agency.Id, PlatformErrors.AgencyParent.With(parent));
            }
            else if (!taken.Add(agency.Id))
            {
                Refuse(line, agency.Id, PlatformErrors.AgencyTwice.With(agency.Id));
            }
            else
            {
                batch.Add((line, agency));
                if (batch.Count == Batch)
                {
                    await FlushAsync(cancellation).ConfigureAwait(false);
                }
            }
        }

        public async Task<AgencyImportReport> StopAsync(long line, Error? why, CancellationToken cancellation)
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
            await flushed.ConfigureAwait(false);
            var stopped = why is null ? null : new AgencyRowError(line, string.Empty, why);
            return new AgencyImportReport(dryRun, Rows, Rows - refused, refused, [.. errors.OrderBy(error => error.Line)], stopped);
        }

        /// <summary>An import that failed while it read leaves no writing behind it.</summary>
        public async ValueTask DisposeAsync() => await flushed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        private async ValueTask<bool> IsKnownAsync(string parent, CancellationToken cancellation)
        {
            var there = taken.Contains(parent) || known.Contains(parent) || ShippedAgencies.Current.Find(parent) is not null;
            if (!there && await book.FindAsync(parent, cancellation).ConfigureAwait(false) is not null)
            {
                there = known.Add(parent);
            }

            return there;
        }

        /// <summary>While a batch is written, the next one is read; more than these two are never held.</summary>
        private async Task FlushAsync(CancellationToken cancellation)
        {
            await flushed.ConfigureAwait(false);
            var rows = batch;
            batch = new(Batch);
            flushed = Task.Run(() => WriteAsync(rows, cancellation), cancellation);
        }

        private async Task WriteAsync(List<(long Line, Agency Agency)> rows, CancellationToken cancellation)
        {
            foreach (var pages in rows.GroupBy(row => AgencyPages.Of(row.Agency.Id), StringComparer.Ordinal).Chunk(PagesAtOnce))
            {
                await Task.WhenAll(pages.Select(page => PutAsync(page.Key, [.. page], cancellation))).ConfigureAwait(false);
            }
        }

        private async Task PutAsync(string page, (long Line, Agency Agency)[] rows, CancellationToken cancellation)
        {
            var left = await book.PutAsync(page, [.. rows.Select(row => row.Agency)], keep: !dryRun, cancellation).ConfigureAwait(false);
            foreach (var (line, agency) in rows.Where(row => left.Contains(row.Agency)))
            {
                Refuse(line, agency.Id, PlatformErrors.AgencyCrowd.With(page, AgencyBook.LargestPage));
            }
        }

        private void Refuse(long line, string id, Error error)
        {
            lock (errors)
            {
                refused++;
                if (errors.Count < MostErrors)
                {
                    errors.Add(new AgencyRowError(line, id.Length > 60 ? id[..60] : id, error));
                }
            }
        }
    }
}
