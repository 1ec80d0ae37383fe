using EGov.Platform.Access;
using EGov.Portal.Payments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Portal.Dossiers;

/// <summary>
/// Carries a dossier through the steps of its procedure and watches its time limit. It reads all it knows of the dossier through an
/// activity; an event only wakes it, and so does the clock, at least once a day.
/// </summary>
internal sealed class DossierOrchestrator
{
    internal const string Changed = "changed";

    private const int TurnsPerHistory = 50;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(24);

    /// <summary>An activity fails only when the store is away; an orchestration that gave up would leave its dossier alone for ever.</summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(
        new RetryPolicy(int.MaxValue, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    internal static string InstanceId(string code) => Dossier.AggregateId(code);

    [Function(nameof(DossierOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var code = context.GetInput<string>()!;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var dossier = await context.CallActivityAsync<DossierTurn>(nameof(DossierActivities.ReadDossierTurn), code, Patiently);
            if (dossier.IsFinal)
            {
                return;
            }

            if (dossier.OpensStep)
            {
                await context.CallActivityAsync(nameof(DossierActivities.OpenDossierStep), code, Patiently);
            }
            else if (dossier.LimitEnds is { } ends && context.CurrentUtcDateTime > ends)
            {
                await context.CallActivityAsync(nameof(DossierActivities.CheckDossierLimit), code, Patiently);
            }
            else if (dossier.PaymentLeftAt is { } left && context.CurrentUtcDateTime >= left)
            {
                await context.CallActivityAsync(nameof(FinishPayment), code, Patiently);
            }
            else
            {
                await SleepAsync(context, dossier);
            }
        }

        context.ContinueAsNew(code);
    }

    /// <summary>Waits for an event that tells more than is known, for the end of the time limit, for a payment that was left, or a day.</summary>
    private static async Task SleepAsync(TaskOrchestrationContext context, DossierTurn known)
    {
        var wake = context.CurrentUtcDateTime + LongestSleep;
        if (known.LimitEnds is { } ends && ends < wake)
        {
            wake = ends.AddSeconds(1);
        }

        if (known.PaymentLeftAt is { } left && left < wake)
        {
            wake = left;
        }

        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(wake, over.Token);
        Task<long> changed;
        do
        {
            changed = context.WaitForExternalEvent<long>(Changed, over.Token);
        }
        while (await Task.WhenAny(changed, timer) != timer && await changed <= known.Sequence);

#pragma warning disable CA1849 // CancelAsync leaves the orchestration's thread.
        over.Cancel();
#pragma warning restore CA1849
    }
}

/// <summary>What the orchestration needs to know of a dossier.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="IsFinal">Nothing more can happen.</param>
/// <param name="OpensStep">The next step of the procedure is to be opened.</param>
/// <param name="LimitEnds">In UTC, when the time limit runs and was not found to have passed.</param>
/// <param name="PaymentLeftAt">In UTC, when the open payment is to be finished.</param>
internal sealed record DossierTurn(long Sequence, bool IsFinal, bool OpensStep, DateTime? LimitEnds, DateTime? PaymentLeftAt = null);
