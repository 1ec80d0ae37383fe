using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Formats;

namespace EGov.Reporting.Imports;

/// <summary>An import as it is shown.</summary>
/// <param name="Id">Its id, which its values name.</param>
/// <param name="Profile">By which profile the file is read.</param>
/// <param name="Format">Its format.</param>
/// <param name="Agency">The registry id of the agency for which it came.</param>
/// <param name="By">Who brought it.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
/// <param name="DryRun">Whether it is only checked.</param>
/// <param name="Partial">Whether rows that are right are taken though others are wrong.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Counts">What was found in it; left out before it is checked.</param>
/// <param name="Refusal">Why nothing of it is taken; left out otherwise.</param>
/// <param name="CheckedAt">When it was checked.</param>
/// <param name="EndedAt">When it was done or refused.</param>
internal sealed record ImportView(
    string Id,
    string Profile,
    DataFormat Format,
    string Agency,
    string By,
    DateTimeOffset ReceivedAt,
    long Size,
    string Sha256,
    bool DryRun,
    bool Partial,
    ImportStage Stage,
    ImportCounts? Counts,
    RefusalView? Refusal,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? EndedAt,
    long Version)
{
    public static ImportView Of(Import import, long version, Language language)
    {
        var file = import.Received;
        return new(
            import.Id,
            file.Profile,
            file.Format,
            file.Agency,
            file.By,
            file.At.InVietnam(),
            file.Size,
            file.Sha256,
            file.DryRun,
            file.Partial,
            import.Stage,
            import.Check is { } check ? ImportCounts.Of(check) : null,
            import.Refusal is { } refusal ? new(refusal.Code, refusal.Detail.In(language)) : null,
            import.CheckedAt?.InVietnam(),
            import.EndedAt?.InVietnam(),
            version);
    }
}

/// <summary>What was found in a file.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="Ignored">How many the profile passes over.</param>
/// <param name="Values">How many values the right ones have.</param>
/// <param name="Added">How many of those are new.</param>
/// <param name="Changed">How many differ from what was there.</param>
/// <param name="Unchanged">How many were there already.</param>
/// <param name="Withdrawn">How many withdraw what was there.</param>
internal sealed record ImportCounts(int Rows, int Wrong, int Ignored, int Values, int Added, int Changed, int Unchanged, int Withdrawn)
{
    public static ImportCounts Of(ImportCheck check) => new(
        check.Rows, check.Wrong, check.Ignored, check.Values, check.Added, check.Changed, check.Unchanged, check.Withdrawn);
}

/// <param name="Code">The number of the error.</param>
/// <param name="Detail">What is wrong.</param>
internal sealed record RefusalView(string Code, string Detail);
