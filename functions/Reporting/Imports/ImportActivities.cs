using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Imports.Checking;
using EGov.Reporting.Values.Intakes;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>What the orchestration of an import does. Each may run again after a crash.</summary>
internal sealed class ImportActivities(
    AggregateStore<Import, ImportEvent> imports, ImportContents contents, FileCheck check, ValueIntake intake, ImportProgresses progresses, TimeProvider clock)
{
    /// <summary>Checks the file; gives how many parts are to be taken.</summary>
    [Function(nameof(CheckImport))]
    [Allow(Callers.Host)]
    public async Task<int> CheckImport([ActivityTrigger] string import, CancellationToken cancellation)
    {
        var state = (await FindAsync(import, cancellation)).State;
        if (state.Stage is ImportStage.Received)
        {
            var name = $"{import}-{Guid.CreateVersion7(clock.GetUtcNow()):N}";
            var (found, refusal) = await check.RunAsync(state.Id, state.Received, name, cancellation);
            state = Must(await imports.ChangeAsync(
                import, null, current => current.Conclude(found, refusal is null ? null : ImportRefusal.Of(refusal), clock.GetUtcNow()), cancellation)).State;
        }

        var done = state.Check!;
        await progresses.TellAsync(
            state.Id,
            before => before with { Stage = state.Stage, Rows = done.Rows, Wrong = done.Wrong, ToTake = state.IsTaken ? done.ToTake : 0 },
            cancellation);
        return state.IsTaken ? done.Chunks : 0;
    }

    /// <summary>Takes a part of the values; a part that was taken is not taken again.</summary>
    [Function(nameof(TakeImportedValues))]
    [Allow(Callers.Host)]
    public async Task TakeImportedValues([ActivityTrigger] ImportPart part, CancellationToken cancellation)
    {
        var state = (await FindAsync(part.Import, cancellation)).State;
        var values = await contents.ReadChunkAsync(state.Received, state.Check!.Name, part.Number, cancellation);
        var source = new IntakeSource(IntakeSource.Import, part.Import, state.Received.By);
        var batch = string.Create(CultureInfo.InvariantCulture, $"{part.Import}.{part.Number}");
        foreach (var together in values.GroupBy(value => value.Dataset, value => value.Value, StringComparer.Ordinal))
        {
            Must(await intake.TakeAsync(together.Key, batch, source, [.. together], cancellation));
        }

        var taken = (part.Number * ImportLimits.ImportChunk) + values.Count;
        await progresses.TellAsync(state.Id, before => before with { Stage = state.Stage, Taken = Math.Max(before.Taken, taken) }, cancellation);
    }

    /// <summary>Ends the import, and forgets the values that were set apart for it.</summary>
    [Function(nameof(FinishImport))]
    [Allow(Callers.Host)]
    public async Task FinishImport([ActivityTrigger] string import, CancellationToken cancellation)
    {
        var state = Must(await imports.ChangeAsync(import, null, current => current.Finish(clock.GetUtcNow()), cancellation)).State;
        await progresses.TellAsync(state.Id, before => before with { Stage = state.Stage }, cancellation);
        await contents.DropChunksAsync(state.Received, state.Check!, cancellation);
    }

    private async Task<Aggregate<Import>> FindAsync(string id, CancellationToken cancellation) =>
        await imports.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no {id}.");

    private static T Must<T>(Result<T> result)
        where T : notnull =>
        result.Succeeded(out var success, out var error) ? success : throw new InvalidOperationException(error.DetailIn(Language.English));
}
