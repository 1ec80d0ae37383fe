using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Series;
using EGov.Platform.Storage;

namespace EGov.Reporting.Values.Intakes;

/// <summary>
/// Takes values: a batch at a time into the series store, then one event for it. A batch that comes again under its id is not taken again, however
/// much came between.
/// </summary>
internal sealed class ValueIntake(AppStores stores, ISeriesStore series, AggregateStore<Intake, IntakeEvent> intakes, TimeProvider clock)
{
    /// <summary>Takes values of a dataset that were checked before.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="batch">What to call them: letters, digits, dots, hyphens and underscores, at most 90.</param>
    /// <param name="source">Whence they come.</param>
    /// <param name="values">The values; of one place the last one counts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>When they were taken; of a batch that was taken before, when that was.</returns>
    public async Task<Result<IntakeReceipt>> TakeAsync(
        string dataset, string batch, IntakeSource source, IReadOnlyList<Observation> values, CancellationToken cancellation)
    {
        var receipt = new IntakeReceipt(clock.GetUtcNow(), 0);
        foreach (var (some, number) in values.Chunk(SeriesBounds.Batch).Select((some, number) => (some, number)))
        {
            var name = values.Count <= SeriesBounds.Batch ? batch : $"{batch}.{number}";
            if (!(await TakeSomeAsync(dataset, name, source, some, cancellation)).Succeeded(out var at, out var error))
            {
                return error;
            }

            receipt = new(at, receipt.Values + some.Length);
        }

        return receipt;
    }

    private async Task<Result<DateTimeOffset>> TakeSomeAsync(
        string dataset, string batch, IntakeSource source, Observation[] values, CancellationToken cancellation)
    {
        var id = Intake.AggregateId(dataset);
        var before = (await intakes.FindAsync(id, cancellation))?.Version ?? 0;
        var claim = new BatchClaim(batch, $"{id}-batches", clock.GetUtcNow(), before);
        if (await stores.Claims.CreateAsync(claim.PartitionKey, claim.Id, PlatformJson.Write(claim), cancellation) is null)
        {
            var first = await stores.Claims.GetAsync(claim.PartitionKey, claim.Id, cancellation);
            claim = PlatformJson.Read<BatchClaim>(first!.Content);
            if (await IsTakenAsync(id, claim, cancellation))
            {
                return claim.At;
            }
        }

        await series.AppendAsync(dataset, batch, [.. values.Select(value => IntakePoint.Of(value, claim.At, source.Id))], cancellation);
        List<IntakeEvent> taken = [new BatchTaken(claim.At, source.By, dataset, batch, source, values.Length)];
        if (before == 0 && !(await intakes.CreateAsync(id, taken, cancellation)).Succeeded(out _, out var refused))
        {
            return refused;
        }

        // Of two who bring the same batch at once one finds it here; so does who has just begun the intake with it.
        var noting = intakes.ChangeAsync(id, null, state => state.Remembers(batch) ? Array.Empty<IntakeEvent>() : taken, cancellation);
        return (await noting).Succeeded(out _, out var error) ? claim.At : error;
    }

    /// <summary>Whether the event of a batch whose claim stands is there: it is looked for from where the intake was when the claim was made.</summary>
    private async Task<bool> IsTakenAsync(string intake, BatchClaim claim, CancellationToken cancellation)
    {
        if (await intakes.FindAsync(intake, cancellation) is not { } found)
        {
            return false;
        }

        if (found.State.Remembers(claim.Id))
        {
            return true;
        }

        var events = await EventJournal.ReadAsync(stores, intake, claim.From + 1, found.Version, cancellation);
        return events.Select(EventTypes.FromRecord<IntakeEvent>).Any(happened => happened is BatchTaken taken && taken.Batch == claim.Id);
    }

    /// <param name="Id">The batch.</param>
    /// <param name="PartitionKey">Of the dataset's batches.</param>
    /// <param name="At">When its values were received.</param>
    /// <param name="From">The version of the intake before.</param>
    private sealed record BatchClaim(string Id, string PartitionKey, DateTimeOffset At, long From);
}

/// <summary>What was taken.</summary>
/// <param name="At">When.</param>
/// <param name="Values">How many values.</param>
internal sealed record IntakeReceipt(DateTimeOffset At, int Values);
