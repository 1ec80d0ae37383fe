using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>
/// Which person may do what with whose dossier. Roles are checked before, by the guard; which agency's officials they are today, by <see cref="Standings"/>.
/// </summary>
internal static class DossierPolicy
{
    /// <summary>Who may not know of the dossier learns that there is none.</summary>
    public static Error? Read(Standing caller, Dossier dossier) =>
        IsOwner(caller, dossier) || Decides(caller, dossier) || WorksElsewhere(caller, dossier) ? null : PlatformErrors.NotFound.With(dossier.Code);

    /// <summary>Whether the caller, who acts for an applicant or is one, sees what was filed in the procedure: whoever may do anything there sees it.</summary>
    public static bool Sees(Caller caller, string procedure) => MandateRights.All.Any(right => caller.Has(right, procedure));

    /// <summary>
    /// Whether the applicant is told of it: one whose identity is proven of all that is in their name; one who only stated a number of what they
    /// filed online themselves, since what an agency or somebody else filed belongs to the number's true owner.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filedBy">Who filed it; null where that was not kept.</param>
    /// <param name="channel">How it came.</param>
    public static bool IsTold(Caller caller, string? filedBy, Channel channel) =>
        caller.IsProven || (caller.ActsFor is null && filedBy == caller.Id && channel is Channel.Online);

    /// <summary>Why the caller may not carry out the transition, or null; of an assignment, why they may not take the dossier themselves.</summary>
    public static Error? Of(DossierTransition transition, Standing caller, Dossier dossier) => transition switch
    {
        DossierTransition.Supplement => Supply(caller, dossier),
        DossierTransition.Withdraw or DossierTransition.Rate => ActAsOwner(MandateRights.Apply, caller, dossier),
        DossierTransition.CompleteStep or DossierTransition.StepBack => WorkOnStep(caller, dossier),
        DossierTransition.Assign => Assign(caller, dossier, caller.Caller.Id),
        _ => Process(caller, dossier),
    };

    /// <summary>Why the caller may not file an application in the name for which they act, or null: a mandate has its bounds.</summary>
    public static Error? Submit(Caller caller, string procedure) =>
        caller.Has(MandateRights.Apply, procedure) ? null : PortalErrors.OutsideMandate.With();

    /// <summary>Why the caller may not pay what the applicant owes, or null.</summary>
    public static Error? Pay(Standing caller, Dossier dossier) => ActAsOwner(MandateRights.Pay, caller, dossier);

    /// <summary>An official takes what nobody has; only a leader gives it to somebody else.</summary>
    public static Error? Assign(Standing caller, Dossier dossier, string to)
    {
        var takes = to == caller.Caller.Id && (dossier.Assignee is null || dossier.Assignee == to);
        return WorkOnStep(caller, dossier) ?? (takes || caller.Caller.Is(Callers.Leader) ? null : PlatformErrors.NotAllowed.With());
    }

    /// <summary>Whether the caller sees what officials settle among themselves.</summary>
    public static bool SeesInside(Standing caller, Dossier dossier) =>
        !caller.IsApplicant(dossier) && (Decides(caller, dossier) || WorksElsewhere(caller, dossier));

    /// <summary>
    /// Supplying papers: the applicant's, or, of a dossier that did not come online and whose applicant may have no account, of an official of the
    /// agency that decides.
    /// </summary>
    private static Error? Supply(Standing caller, Dossier dossier) =>
        IsOwner(caller, dossier) || dossier.Terms.Channel is Channel.Online ? ActAsOwner(MandateRights.Apply, caller, dossier) : Process(caller, dossier);

    /// <summary>What only the applicant may do, or who acts for them with the right to do it.</summary>
    private static Error? ActAsOwner(string right, Standing caller, Dossier dossier) =>
        Read(caller, dossier)
        ?? (!IsOwner(caller, dossier) ? PlatformErrors.NotAllowed.With()
            : caller.Caller.Has(right, dossier.Terms.Procedure) ? null
            : PortalErrors.OutsideMandate.With());

    /// <summary>What only an official of the agency that decides may do, and never on an application of their own, whichever of their tokens they bring.</summary>
    private static Error? Process(Standing caller, Dossier dossier) =>
        Read(caller, dossier) ?? (Decides(caller, dossier) && !caller.IsApplicant(dossier) ? null : PlatformErrors.NotAllowed.With());

    /// <summary>The open step belongs to the officials of its agency; without one, or where it names none, to those of the agency that decides.</summary>
    private static Error? WorkOnStep(Standing caller, Dossier dossier) => AgencyOfStep(dossier) is null
        ? Process(caller, dossier)
        : Read(caller, dossier) ?? (WorksElsewhere(caller, dossier) && !caller.IsApplicant(dossier) ? null : PlatformErrors.NotAllowed.With());

    /// <summary>In whose name the caller acts counts, not who they are: a right that is lent ends with the mandate, and is seen in no other capacity.</summary>
    private static bool IsOwner(Standing caller, Dossier dossier) =>
        caller.Caller.Is(Callers.Citizen) && dossier.Owner == caller.Caller.Party
        && IsTold(caller.Caller, dossier.FiledBy, dossier.Terms.Channel) && Sees(caller.Caller, dossier.Terms.Procedure);

    private static bool Decides(Standing caller, Dossier dossier) => caller.ActsFor(dossier.Terms.Agency.Id);

    private static bool WorksElsewhere(Standing caller, Dossier dossier) => caller.ActsFor(AgencyOfStep(dossier));

    /// <summary>The other agency that the open step is with, or null.</summary>
    private static string? AgencyOfStep(Dossier dossier) =>
        dossier.Step is { } step && dossier.Terms.Steps[step.Index].Agency is { } agency && agency != dossier.Terms.Agency.Id ? agency : null;
}
