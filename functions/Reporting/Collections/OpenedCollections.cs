using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Collections;

/// <summary>Finds collections by what addresses name.</summary>
internal sealed class OpenedCollections(AggregateStore<Collection, CollectionEvent> collections)
{
    /// <summary>The collection; an error that says whether there is no such period or it was not opened.</summary>
    public async Task<Result<Collection>> FindAsync(string regime, string period, CancellationToken cancellation)
    {
        if (!PeriodCode.Read(period).Succeeded(out var code, out var error))
        {
            return error;
        }

        return await collections.FindAsync(Collection.AggregateId(regime, code), cancellation) is { } found && found.State.Regime.Code == regime
            ? found.State
            : ReportingErrors.PeriodNotOpen.With(regime, code.ToString());
    }
}
