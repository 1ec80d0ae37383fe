using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Portal.Dossiers;

/// <summary>Which person may do what with whose dossier. Roles are checked before, by the guard.</summary>
internal static class DossierPolicy
{
    /// <summary>Who may not know of the dossier learns that there is none.</summary>
    public static Error? Read(Caller caller, Dossier dossier) =>
        IsOwner(caller, dossier) || Decides(caller, dossier) || WorksElsewhere(caller, dossier) ? null : PlatformErrors.NotFound.With(dossier.Code);

    /// <summary>What only the applicant may do.</summary>
    public static Error? ActAsOwner(Caller caller, Dossier dossier) =>
        Read(caller, dossier) ?? (IsOwner(caller, dossier) ? null : PlatformErrors.NotAllowed.With());

    /// <summary>What only an official of the agency that decides may do, and never on an application of their own, whichever of their tokens they bring.</summary>
    public static Error? Process(Caller caller, Dossier dossier) =>
        Read(caller, dossier) ?? (Decides(caller, dossier) && dossier.Owner != caller.Id ? null : PlatformErrors.NotAllowed.With());

    /// <summary>The open step belongs to the officials of its agency; without one, or where it names none, to those of the agency that decides.</summary>
    public static Error? WorkOnStep(Caller caller, Dossier dossier) => AgencyOfStep(dossier) is null
        ? Process(caller, dossier)
        : Read(caller, dossier) ?? (WorksElsewhere(caller, dossier) && dossier.Owner != caller.Id ? null : PlatformErrors.NotAllowed.With());

    /// <summary>An official takes what nobody has; only a leader gives it to somebody else.</summary>
    public static Error? Assign(Caller caller, Dossier dossier, string to)
    {
        var takes = to == caller.Id && (dossier.Assignee is null || dossier.Assignee == to);
        return WorkOnStep(caller, dossier) ?? (takes || caller.Is(Callers.Leader) ? null : PlatformErrors.NotAllowed.With());
    }

    /// <summary>Whether the caller sees what officials settle among themselves.</summary>
    public static bool SeesInside(Caller caller, Dossier dossier) =>
        dossier.Owner != caller.Id && (Decides(caller, dossier) || WorksElsewhere(caller, dossier));

    private static bool IsOwner(Caller caller, Dossier dossier) => caller.Is(Callers.Citizen) && dossier.Owner == caller.Id;

    private static bool Decides(Caller caller, Dossier dossier) => caller.Office is { } office && office == dossier.Terms.Agency.Id;

    private static bool WorksElsewhere(Caller caller, Dossier dossier) => caller.Office is { } office && office == AgencyOfStep(dossier);

    /// <summary>The other agency that the open step is with, or null.</summary>
    private static string? AgencyOfStep(Dossier dossier) =>
        dossier.Step is { } step && dossier.Terms.Steps[step.Index].Agency is { } agency && agency != dossier.Terms.Agency.Id ? agency : null;
}
