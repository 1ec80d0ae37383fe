using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>What an import did.</summary>
/// <param name="DryRun">Whether it only tried.</param>
/// <param name="Rows">How many rows it read.</param>
/// <param name="Accepted">How many of them are in the registry now, or would be.</param>
/// <param name="Refused">How many are not.</param>
/// <param name="Errors">The first of what is wrong with those.</param>
/// <param name="Stopped">Why the file was not read to its end; null when it was. Rows before that were taken.</param>
public sealed record AgencyImportReport(
    bool DryRun, int Rows, int Accepted, int Refused, IReadOnlyList<AgencyRowError> Errors, AgencyRowError? Stopped);

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Id">What its first column says.</param>
/// <param name="Error">What is wrong.</param>
public sealed record AgencyRowError(long Line, string Id, Error Error);
