using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Intakes;

namespace EGov.Reporting.Imports.Checking;

/// <summary>Reads a file to its end and says of each row what it does, or what is wrong with it. Takes nothing.</summary>
internal sealed class FileCheck(ProfileBook profiles, ImportContents contents, IMeasures measures, ObservationCheck observations, ValueReader reader, ImportProgresses progresses)
{
    private const int ToldAfter = 5_000;

    /// <summary>What was found, and why nothing of the file can be taken.</summary>
    /// <param name="id">The import's id.</param>
    /// <param name="file">The file.</param>
    /// <param name="name">By which what is found is stored; another one at each attempt, for values may have changed meanwhile.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<(ImportCheck Check, Error? Refusal)> RunAsync(string id, ReceivedFile file, string name, CancellationToken cancellation)
    {
        var profile = profiles.Find(file.Profile) ?? throw new InvalidOperationException($"There is no profile {file.Profile} any more.");
        using var spool = await contents.OpenAsync(id, file, cancellation);
        var (tally, pages) = (new CheckTally(), new RowPages(contents, file, name));
        if (!RecordReaders.Open(file.Format, spool.Content, profile.Profile.Separator).Succeeded(out var rows, out var refusal))
        {
            return (tally.Check(name, 0), refusal);
        }

        using (rows)
        {
            var judge = new RowJudge(profile, await measures.CurrentAsync(cancellation), observations, new(reader));
            while (refusal is null && rows.Next() is { } record)
            {
                var (row, taken) = await judge.JudgeAsync(record, cancellation);
                tally.Add(row);
                await pages.AddAsync(row, taken, cancellation);
                refusal = tally.Values > ImportLimits.ImportValues ? ReportingErrors.TooManyValues.With(ImportLimits.ImportValues) : null;
                if (tally.Rows % ToldAfter == 0)
                {
                    await progresses.TellAsync(id, before => before with { Rows = tally.Rows, Wrong = tally.Wrong }, cancellation);
                }
            }

            refusal ??= rows.Refusal;
        }

        await pages.EndAsync(cancellation);
        refusal ??= tally.Wrong > 0 && !file.Partial ? ReportingErrors.RowsAreWrong.With(tally.Wrong)
            : tally.Values == 0 ? ReportingErrors.NothingInFile.With()
            : null;
        return (tally.Check(name, pages.Chunks), refusal);
    }
}
