using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers;

/// <summary>What the dossier's orchestration does. Each may run again after a crash: the dossier decides whether anything is left to do.</summary>
internal sealed class DossierActivities(
    AggregateStore<Dossier, DossierEvent> dossiers, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(ReadDossierTurn))]
    [Allow(Callers.Host)]
    public async Task<DossierTurn> ReadDossierTurn([ActivityTrigger] string code, CancellationToken cancellation)
    {
        var aggregate = await dossiers.FindAsync(Dossier.AggregateId(code), cancellation)
            ?? throw new InvalidOperationException($"There is no dossier {code}.");
        var dossier = aggregate.State;
        return new DossierTurn(
            aggregate.Version,
            dossier.IsFinal,
            dossier.StepToOpen is not null,
            dossier.LimitEnds?.UtcDateTime,
            dossier.PaymentLeftAt?.UtcDateTime);
    }

    [Function(nameof(OpenDossierStep))]
    [Allow(Callers.Host)]
    public Task OpenDossierStep([ActivityTrigger] string code, CancellationToken cancellation) =>
        ChangeAsync(code, dossier => dossier.OpenNextStep(clock.GetUtcNow(), calendar), cancellation);

    [Function(nameof(CheckDossierLimit))]
    [Allow(Callers.Host)]
    public Task CheckDossierLimit([ActivityTrigger] string code, CancellationToken cancellation) =>
        ChangeAsync(code, dossier => dossier.CheckOverdue(clock.GetUtcNow()), cancellation);

    private async Task ChangeAsync(
        string code, Func<Dossier, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken cancellation)
    {
        var changed = await dossiers.ChangeAsync(Dossier.AggregateId(code), null, decide, cancellation);
        if (!changed.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"The dossier {code} refuses: {error.DetailIn(Language.English)}");
        }
    }
}
