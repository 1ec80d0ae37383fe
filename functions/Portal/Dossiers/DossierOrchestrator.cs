using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using EGov.Portal.Payments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Portal.Dossiers;

/// <summary>
/// Carries a dossier through the steps of its procedure and watches its time limit. It reads all it knows of the dossier through an
/// activity; an event only wakes it, and so does the clock, at least once a day. Version 2 of it asks for reasons and issues forms; a turn that
/// version 1 recorded owes neither, so what version 1 began replays and ends here as it would have there.
/// </summary>
internal sealed class DossierOrchestrator
{
    private const int TurnsPerHistory = 50;

    /// <summary>A payment that the gateway still works on is asked about again so much later.</summary>
    private static readonly TimeSpan PaymentAgain = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FormsAgain = TimeSpan.FromMinutes(5);

    internal static string InstanceId(string code) => Dossier.AggregateId(code);

    [Function(nameof(DossierOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var code = context.GetInput<string>()!;
        var (formsFrom, paymentFrom) = (DateTime.MinValue, DateTime.MinValue);
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var dossier = await context.CallActivityAsync<DossierTurn>(nameof(DossierActivities.ReadDossierTurn), code, Retry.Patiently);
            if (dossier.IsFinal)
            {
                return;
            }

            if (dossier.IssuesForm && context.CurrentUtcDateTime >= formsFrom)
            {
                formsFrom = await IssueFormAsync(context, code);
            }
            else if (dossier.OpensStep)
            {
                await context.CallActivityAsync(nameof(DossierActivities.OpenDossierStep), code, Retry.Patiently);
            }
            else if (dossier.LimitEnds is { } ends && context.CurrentUtcDateTime > ends)
            {
                await context.CallActivityAsync(nameof(DossierActivities.CheckDossierLimit), code, Retry.Patiently);
            }
            else if (dossier.PaymentLeftAt is { } left && context.CurrentUtcDateTime >= left && context.CurrentUtcDateTime >= paymentFrom)
            {
                await context.CallActivityAsync(nameof(FinishPayment), code, Retry.Patiently);
                paymentFrom = context.CurrentUtcDateTime + PaymentAgain;
            }
            else if (dossier.ReasonAskedAt is { } ask && context.CurrentUtcDateTime >= ask)
            {
                await context.CallActivityAsync(nameof(DossierActivities.AskDossierReason), code, Retry.Patiently);
            }
            else
            {
                await SleepAsync(context, dossier, formsFrom, paymentFrom);
            }
        }

        context.ContinueAsNew(code);
    }

    /// <summary>A form needs more than the store, such as a key to sign with; while that is away, nothing else waits for it.</summary>
    /// <returns>From when on the next form may be tried.</returns>
    private static async Task<DateTime> IssueFormAsync(TaskOrchestrationContext context, string code)
    {
        try
        {
            await context.CallActivityAsync(nameof(DossierActivities.IssueDossierForm), code, Retry.Briefly);
            return DateTime.MinValue;
        }
        catch (TaskFailedException)
        {
            return context.CurrentUtcDateTime + FormsAgain;
        }
    }

    /// <summary>Waits for an event that tells more than is known, for whatever falls due first, or a day.</summary>
    private static Task SleepAsync(TaskOrchestrationContext context, DossierTurn known, DateTime formsFrom, DateTime paymentFrom)
    {
        var wake = context.CurrentUtcDateTime + Sleep.Longest;
        if (known.LimitEnds is { } ends && ends < wake)
        {
            wake = ends.AddSeconds(1);
        }

        if (known.PaymentLeftAt is { } left && left < wake && paymentFrom < wake)
        {
            wake = left > paymentFrom ? left : paymentFrom;
        }

        if (known.ReasonAskedAt is { } ask && ask < wake)
        {
            wake = ask;
        }

        if (known.IssuesForm && formsFrom < wake)
        {
            wake = formsFrom;
        }

        return context.SleepAsync(known.Sequence, wake);
    }
}

/// <summary>What the orchestration needs to know of a dossier.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="IsFinal">Nothing more is to be done.</param>
/// <param name="OpensStep">The next step of the procedure is to be opened.</param>
/// <param name="LimitEnds">In UTC, when the limit ends that runs now: of acceptance, of a suspension, of a wait for others, or of the whole.</param>
/// <param name="PaymentLeftAt">In UTC, when the open payment is to be finished.</param>
/// <param name="ReasonAskedAt">In UTC, when the unit is to be asked for a reason. Since version 2.</param>
/// <param name="IssuesForm">A form is to be issued. Since version 2.</param>
internal sealed record DossierTurn(
    long Sequence,
    bool IsFinal,
    bool OpensStep,
    DateTime? LimitEnds,
    DateTime? PaymentLeftAt = null,
    DateTime? ReasonAskedAt = null,
    bool IssuesForm = false);
