using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Formats;

namespace EGov.Reporting.Imports;

/// <summary>A file of values on its way in. It stays, and the file with it: each value names the import that brought it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Received">What came, when, from whom: the vintage of its values.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Check">What the check found; null before.</param>
/// <param name="Refusal">Why nothing of it was taken; null otherwise.</param>
/// <param name="CheckedAt">When the check was done.</param>
/// <param name="EndedAt">When it was done or refused.</param>
internal sealed record Import(
    string Id, ReceivedFile Received, ImportStage Stage, ImportCheck? Check, ImportRefusal? Refusal, DateTimeOffset? CheckedAt, DateTimeOffset? EndedAt)
    : IAggregateState<Import, ImportEvent>
{
    private static readonly ImportEvent[] Nothing = [];

    public static string Kind => "import";

    /// <summary>Whether values of it are to be taken.</summary>
    public bool IsTaken => Stage is ImportStage.Taking;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Import Fold(Import? state, ImportEvent happened) => (state, happened) switch
    {
        (null, ImportReceived received) => new(received.Id, received.File, ImportStage.Received, null, null, null, null),
        ({ } known, ImportChecked done) => known with { Stage = ImportStage.Checked, Check = done.Check, CheckedAt = done.At },
        ({ } known, ImportTakingBegun) => known with { Stage = ImportStage.Taking },
        ({ } known, ImportDone done) => known with { Stage = ImportStage.Done, EndedAt = done.At },
        ({ } known, ImportRefused refused) => known with { Stage = ImportStage.Refused, Refusal = refused.Refusal, EndedAt = refused.At },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    /// <summary>Notes what the check found, and what follows from it; once.</summary>
    /// <param name="check">What it found.</param>
    /// <param name="refusal">Why the file cannot be taken at all; null when it can.</param>
    /// <param name="now">The moment.</param>
    public Result<IReadOnlyList<ImportEvent>> Conclude(ImportCheck check, ImportRefusal? refusal, DateTimeOffset now)
    {
        if (Stage is not ImportStage.Received)
        {
            return Nothing;
        }

        var done = new ImportChecked(now, SystemActor.Id, check);
        return refusal is not null ? new ImportEvent[] { done, new ImportRefused(now, SystemActor.Id, refusal) }
            : Received.DryRun ? new ImportEvent[] { done, new ImportDone(now, SystemActor.Id) }
            : new ImportEvent[] { done, new ImportTakingBegun(now, SystemActor.Id) };
    }

    /// <summary>Notes that all values are taken; once.</summary>
    public Result<IReadOnlyList<ImportEvent>> Finish(DateTimeOffset now) => IsTaken ? new ImportEvent[] { new ImportDone(now, SystemActor.Id) } : Nothing;
}

/// <summary>How far an import is.</summary>
internal enum ImportStage
{
    /// <summary>The file is kept.</summary>
    Received,

    /// <summary>Its rows were read.</summary>
    Checked,

    /// <summary>Its values are being taken.</summary>
    Taking,

    /// <summary>All that was to be done is done.</summary>
    Done,

    /// <summary>Nothing of it is taken.</summary>
    Refused,
}

/// <summary>A file as it came.</summary>
/// <param name="Profile">By which profile it is read.</param>
/// <param name="Format">Its format.</param>
/// <param name="Agency">The registry id of the agency for which it came.</param>
/// <param name="By">Who brought it.</param>
/// <param name="At">When.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
/// <param name="DryRun">Whether it is only checked.</param>
/// <param name="Partial">Whether rows that are right are taken though others are wrong.</param>
internal sealed record ReceivedFile(
    string Profile, DataFormat Format, string Agency, string By, DateTimeOffset At, long Size, string Sha256, bool DryRun, bool Partial);

/// <summary>What a check found.</summary>
/// <param name="Name">By which its pages are stored.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="Ignored">How many the profile passes over.</param>
/// <param name="Values">How many values the right ones have.</param>
/// <param name="Added">How many of those are new.</param>
/// <param name="Changed">How many differ from what is there.</param>
/// <param name="Unchanged">How many are there already.</param>
/// <param name="Withdrawn">How many withdraw what is there.</param>
/// <param name="Chunks">In how many parts values are taken.</param>
internal sealed record ImportCheck(
    string Name, int Rows, int Wrong, int Ignored, int Values, int Added, int Changed, int Unchanged, int Withdrawn, int Chunks)
{
    /// <summary>How many values are taken.</summary>
    public int ToTake => Added + Changed + Withdrawn;
}

/// <summary>Why nothing is taken.</summary>
/// <param name="Code">The number of the error.</param>
/// <param name="Detail">What it says.</param>
internal sealed record ImportRefusal(string Code, Text Detail)
{
    public static ImportRefusal Of(Error error) =>
        new(error.Definition.Code, new(error.DetailIn(Language.Vietnamese), error.DetailIn(Language.English)));
}
