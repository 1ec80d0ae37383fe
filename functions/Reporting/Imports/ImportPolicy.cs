using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Imports.Profiles;

namespace EGov.Reporting.Imports;

/// <summary>Who brings files of values, and who sees what became of them: officials, leaders and systems of the agency, and of who took over from it.</summary>
internal sealed class ImportPolicy(AgencySuccession succession)
{
    /// <summary>The agency for which the caller may import by the profile; an error when there is none.</summary>
    public async Task<Result<string>> ImportingAsync(Caller caller, ImportProfile profile, CancellationToken cancellation) =>
        AgencyOf(caller) is not { } agency ? PlatformErrors.NotAllowed.With()
        : await succession.AbsenceOfAsync(agency, cancellation) is { } absence ? absence
        : (await succession.AnsweredForAsync(agency, profile.Agencies, cancellation)).Count > 0 ? agency
        : ReportingErrors.ProfileNotYours.With(string.Join(", ", profile.Agencies), profile.Code);

    /// <summary>Whether the caller sees the import.</summary>
    public async Task<bool> SeesAsync(Caller caller, Import import, CancellationToken cancellation) =>
        AgencyOf(caller) is { } agency && (await succession.AnsweredForAsync(agency, [import.Received.Agency], cancellation)).Count > 0;

    /// <summary>The agencies whose imports the caller lists.</summary>
    public async Task<Result<IReadOnlyList<string>>> ListedAsync(Caller caller, CancellationToken cancellation) =>
        AgencyOf(caller) is { } agency ? await succession.EstateOfAsync(agency, cancellation) : PlatformErrors.NotAllowed.With();

    private static string? AgencyOf(Caller caller) => caller.Office ?? (caller.Is(Callers.System) ? caller.Agency : null);
}
