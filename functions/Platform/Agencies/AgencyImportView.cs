using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>What an import did, in the caller's language.</summary>
/// <param name="DryRun">Whether it only tried.</param>
/// <param name="Rows">How many rows it read.</param>
/// <param name="Accepted">How many of them are in the registry now, or would be.</param>
/// <param name="Refused">How many are not.</param>
/// <param name="Errors">The first hundred.</param>
/// <param name="Stopped">Why the rest of the file was not read; rows before were taken.</param>
public sealed record AgencyImportView(
    bool DryRun, int Rows, int Accepted, int Refused, IReadOnlyList<AgencyImportError> Errors, AgencyImportError? Stopped)
{
    internal static AgencyImportView Of(AgencyImportReport report, Language language) => new(
        report.DryRun,
        report.Rows,
        report.Accepted,
        report.Refused,
        [.. report.Errors.Select(error => AgencyImportError.Of(error, language))],
        report.Stopped is { } stopped ? AgencyImportError.Of(stopped, language) : null);
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">Counted from 1, the header among them.</param>
/// <param name="Id">What its first column says.</param>
/// <param name="Code">The error's number.</param>
/// <param name="Title">What kind of error it is.</param>
/// <param name="Detail">What is wrong this time.</param>
public sealed record AgencyImportError(long Line, string Id, string Code, string Title, string Detail)
{
    internal static AgencyImportError Of(AgencyRowError row, Language language) =>
        new(row.Line, row.Id, row.Error.Definition.Code, row.Error.Definition.Title.In(language), row.Error.DetailIn(language));
}
