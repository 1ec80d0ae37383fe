using System.Collections.Frozen;
using static EGov.Portal.Dossiers.DossierStatus;

namespace EGov.Portal.Dossiers;

/// <summary>What people do with a dossier. The names in camelCase are those of a dossier's <c>actions</c>.</summary>
internal enum DossierTransition
{
    Assign,
    Accept,
    Refuse,
    RequestSupplement,
    Supplement,
    CloseUnsupplemented,
    RequestPayment,
    PayAtDesk,
    RecordRefund,
    CompleteStep,
    StepBack,
    Suspend,
    Resume,
    Reschedule,
    RefuseSettlement,
    ReturnResult,
    Withdraw,
    Rate,
}

/// <summary>The states in which each transition is possible at all; further conditions are with the decisions.</summary>
internal static class DossierTransitions
{
    private static readonly FrozenDictionary<DossierTransition, DossierStatus[]> From = new Dictionary<DossierTransition, DossierStatus[]>
    {
        [DossierTransition.Assign] = [Submitted, Accepted, Processing, AwaitingSupplement, AwaitingFee, Suspended, Completed],
        [DossierTransition.Accept] = [Submitted],
        [DossierTransition.Refuse] = [Submitted],
        [DossierTransition.RequestSupplement] = [Submitted, Accepted, Processing],
        [DossierTransition.Supplement] = [AwaitingSupplement],
        [DossierTransition.CloseUnsupplemented] = [AwaitingSupplement],
        [DossierTransition.RequestPayment] = [Submitted, Accepted, Processing, AwaitingFee, Completed],
        [DossierTransition.PayAtDesk] = [Submitted, Accepted, Processing, AwaitingSupplement, AwaitingFee, Suspended, Completed],
        [DossierTransition.RecordRefund] = Enum.GetValues<DossierStatus>(),
        [DossierTransition.CompleteStep] = [Processing, AwaitingFee, Suspended],
        [DossierTransition.StepBack] = [Processing, AwaitingFee, Suspended, Completed],
        [DossierTransition.Suspend] = [Accepted, Processing, AwaitingFee],
        [DossierTransition.Resume] = [Suspended],
        [DossierTransition.Reschedule] = [Accepted, Processing],
        [DossierTransition.RefuseSettlement] = [Accepted, Processing],
        [DossierTransition.ReturnResult] = [Completed],
        [DossierTransition.Withdraw] = [Submitted, Accepted, Processing, AwaitingSupplement, AwaitingFee, Suspended],
        [DossierTransition.Rate] = [Refused, Withdrawn, Returned],
    }.ToFrozenDictionary();

    public static bool IsPossibleIn(this DossierTransition transition, DossierStatus status) => From[transition].Contains(status);
}
