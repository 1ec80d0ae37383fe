using EGov.Reporting.Collections;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>Finds the version of a regime by which a collection goes.</summary>
internal sealed class ReportTemplates(RegimeCatalogue regimes)
{
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public async Task<Regime> OfAsync(Collection collection, CancellationToken cancellation) =>
        await regimes.FindAsync(collection.Regime.Code, collection.To, cancellation)
        ?? throw new InvalidOperationException($"The regime {collection.Regime.Code} of {collection.To:yyyy-MM-dd} is gone.");
}
