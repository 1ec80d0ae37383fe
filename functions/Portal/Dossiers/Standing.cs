using EGov.Platform.Access;
using EGov.Platform.Agencies;

namespace EGov.Portal.Dossiers;

/// <summary>A caller before one dossier.</summary>
/// <param name="Caller">Who it is.</param>
/// <param name="Agencies">
/// For which of the dossier's agencies they act, by registry id as the dossier was filed: their own, and those from which theirs took over.
/// </param>
internal sealed record Standing(Caller Caller, IReadOnlyList<string> Agencies)
{
    /// <summary>
    /// Whether the application is their own in any way, whichever of their tokens they bring: they are the applicant, act for the applicant, or
    /// did so once in this dossier. It goes before their office.
    /// </summary>
    public bool IsApplicant(Dossier dossier) =>
        dossier.Owner == Caller.Id || dossier.Owner == Caller.Party || dossier.Agents.Contains(Caller.Id, StringComparer.Ordinal);

    /// <summary>Whether they act for the agency.</summary>
    public bool ActsFor(string? agency) => agency is not null && Agencies.Contains(agency, StringComparer.Ordinal);
}

/// <summary>Asks the registry of the day for whom a caller acts. A dossier names its agencies once and for all, so it holds for every state of the dossier.</summary>
internal sealed class Standings(AgencySuccession succession)
{
    public async ValueTask<Standing> OfAsync(Caller caller, Dossier dossier, CancellationToken cancellation) => new(
        caller,
        caller.Office is { } office ? await succession.AnsweredForAsync(office, AgenciesOf(dossier), cancellation) : []);

    /// <summary>
    /// Whether what a scope owns was the caller's own on a day: a person's is theirs alone, an agency's that of the officials who answered for it. The
    /// scope itself stays what it was, as a dossier's agency does.
    /// </summary>
    public async ValueTask<bool> OwnsAsync(Caller caller, string scope, DateOnly day, CancellationToken cancellation) => caller.Office is { } office
        ? Caller.AgencyOf(scope) is { } agency && await succession.AnsweredForAsync(office, [agency], day, cancellation) is [_]
        : scope == caller.Scope;

    private static string[] AgenciesOf(Dossier dossier) =>
        [.. dossier.Terms.Steps.Select(step => step.Agency).OfType<string>().Prepend(dossier.Terms.Agency.Id).Distinct(StringComparer.Ordinal)];
}
