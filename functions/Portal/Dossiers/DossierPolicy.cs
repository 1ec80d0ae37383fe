using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Portal.Dossiers;

/// <summary>Which person may do what with whose dossier. Roles are checked before, by the guard.</summary>
internal static class DossierPolicy
{
    /// <summary>Who may not know of the dossier learns that there is none.</summary>
    public static Error? Read(Caller caller, Dossier dossier) =>
        IsOwner(caller, dossier) || IsProcessing(caller, dossier) ? null : PlatformErrors.NotFound.With(dossier.Code);

    /// <summary>What only the applicant may do.</summary>
    public static Error? ActAsOwner(Caller caller, Dossier dossier) =>
        Read(caller, dossier) ?? (IsOwner(caller, dossier) ? null : PlatformErrors.NotAllowed.With());

    /// <summary>What only an official of the agency that decides may do, and never on an application of their own, whichever of their tokens they bring.</summary>
    public static Error? Process(Caller caller, Dossier dossier) =>
        Read(caller, dossier) ?? (IsProcessing(caller, dossier) && dossier.Owner != caller.Id ? null : PlatformErrors.NotAllowed.With());

    private static bool IsOwner(Caller caller, Dossier dossier) => caller.Is(Callers.Citizen) && dossier.Owner == caller.Id;

    private static bool IsProcessing(Caller caller, Dossier dossier) =>
        caller.Is(Callers.Official) && caller.Agency == dossier.Terms.Agency;
}
