using EGov.Reporting.Collections;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>Finds the version of a regime by which a collection goes; it goes on by it when the regime ends meanwhile.</summary>
internal sealed class ReportTemplates(RegimeCatalogue regimes)
{
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public async Task<Regime> OfAsync(Collection collection, CancellationToken cancellation) =>
        (await regimes.VersionsAsync(collection.Regime.Code, cancellation)).LastOrDefault(version => version.From == collection.Regime.From)
        ?? throw new InvalidOperationException($"The regime {collection.Regime.Code} from {collection.Regime.From:yyyy-MM-dd} is gone.");
}
