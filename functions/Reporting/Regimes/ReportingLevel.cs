using EGov.Platform.Agencies;
using EGov.Platform.Results;

namespace EGov.Reporting.Regimes;

/// <summary>One of the levels that report.</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reporters">Who is on it.</param>
/// <param name="Receiver">The registry id of who receives its reports; null for the body above each reporter.</param>
/// <param name="Consolidates">Whether its reports begin with what those below reported.</param>
/// <param name="Feeds">Whether its accepted values become values of measures.</param>
internal sealed record ReportingLevel(string Code, Text Name, LevelReporters Reporters, string? Receiver = null, bool Consolidates = false, bool Feeds = false);

/// <summary>Who is on a level, found in the registry as of the cut-off: named agencies, or those that fit all that is said.</summary>
/// <param name="Agencies">Their registry ids; for one that has ended stand those that took over.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="ChildrenOf">Directly under this agency.</param>
/// <param name="ChildrenOfLevel">Directly under one of the agencies of a higher level.</param>
internal sealed record LevelReporters(
    IReadOnlyList<string>? Agencies = null, AgencyKind? Kind = null, string? ChildrenOf = null, string? ChildrenOfLevel = null);
