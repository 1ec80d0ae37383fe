using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Reporting.Imports;

/// <summary>Checks a file, then takes its values part after part, in their order: of two values for one place the later part's counts.</summary>
internal sealed class ImportOrchestrator
{
    private const int ChunksPerHistory = 100;

    [Function(nameof(ImportOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var way = context.GetInput<ImportWay>()!;
        var chunks = way.Chunks ?? await context.CallActivityAsync<int>(nameof(ImportActivities.CheckImport), way.Import, Retry.Patiently);
        var end = Math.Min(chunks, way.Next + ChunksPerHistory);
        for (var number = way.Next; number < end; number++)
        {
            await context.CallActivityAsync(nameof(ImportActivities.TakeImportedValues), new ImportPart(way.Import, number), Retry.Patiently);
        }

        if (end < chunks)
        {
            context.ContinueAsNew(way with { Chunks = chunks, Next = end });
            return;
        }

        await context.CallActivityAsync(nameof(ImportActivities.FinishImport), way.Import, Retry.Patiently);
    }
}

/// <summary>What the orchestration carries on.</summary>
/// <param name="Import">The import's aggregate id.</param>
/// <param name="Chunks">How many parts there are; null before the check.</param>
/// <param name="Next">The next part.</param>
internal sealed record ImportWay(string Import, int? Chunks = null, int Next = 0);

/// <param name="Import">The import's aggregate id.</param>
/// <param name="Number">The part's number.</param>
internal sealed record ImportPart(string Import, int Number);
