using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Reporting.Imports;

/// <summary>Says which imports came under claims.</summary>
internal sealed class ClaimedImports(AggregateStore<Import, ImportEvent> imports) : IClaimedAggregates
{
    public string Kind => Import.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await imports.FindAsync(Import.AggregateId(reserved.Id), cancellation) is not null;
}
