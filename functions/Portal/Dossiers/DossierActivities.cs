using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Forms;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers;

/// <summary>What the dossier's orchestration does. Each may run again after a crash: the dossier decides whether anything is left to do.</summary>
internal sealed class DossierActivities(
    AggregateStore<Dossier, DossierEvent> dossiers, IFormIssuer forms, WorkingCalendar calendar, TimeProvider clock)
{
    [Function(nameof(ReadDossierTurn))]
    [Allow(Callers.Host)]
    public async Task<DossierTurn> ReadDossierTurn([ActivityTrigger] string code, CancellationToken cancellation)
    {
        var aggregate = await FindAsync(code, cancellation);
        var dossier = aggregate.State;
        return new DossierTurn(
            aggregate.Version,
            dossier.IsAtRest,
            dossier.StepToOpen is not null,
            dossier.ClockActsAt(calendar)?.UtcDateTime,
            dossier.PaymentLeftAt?.UtcDateTime,
            dossier.ReasonAskedAt(calendar)?.UtcDateTime,
            dossier.FormToIssue is not null);
    }

    [Function(nameof(OpenDossierStep))]
    [Allow(Callers.Host)]
    public Task OpenDossierStep([ActivityTrigger] string code, CancellationToken cancellation) =>
        ChangeAsync(code, dossier => dossier.OpenNextStep(clock.GetUtcNow(), calendar), cancellation);

    [Function(nameof(AskDossierReason))]
    [Allow(Callers.Host)]
    public Task AskDossierReason([ActivityTrigger] string code, CancellationToken cancellation) =>
        ChangeAsync(code, dossier => dossier.AskReason(clock.GetUtcNow(), calendar), cancellation);

    [Function(nameof(CheckDossierLimit))]
    [Allow(Callers.Host)]
    public Task CheckDossierLimit([ActivityTrigger] string code, CancellationToken cancellation) =>
        ChangeAsync(code, dossier => dossier.CheckOverdue(clock.GetUtcNow(), calendar), cancellation);

    [Function(nameof(IssueDossierForm))]
    [Allow(Callers.Host)]
    public async Task IssueDossierForm([ActivityTrigger] string code, CancellationToken cancellation)
    {
        var dossier = (await FindAsync(code, cancellation)).State;
        if (dossier.FormToIssue is { Form: var form })
        {
            var issued = await forms.IssueAsync(dossier, form, cancellation);
            await ChangeAsync(code, state => state.NoteForm(form, issued, clock.GetUtcNow()), cancellation);
        }
    }

    private async Task<Aggregate<Dossier>> FindAsync(string code, CancellationToken cancellation) =>
        await dossiers.FindAsync(Dossier.AggregateId(code), cancellation) ?? throw new InvalidOperationException($"There is no dossier {code}.");

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
