using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Consolidations;

/// <summary>Gathers what an agency received for a period, for who may see those reports.</summary>
internal sealed class ConsolidationDesk(
    OpenedCollections collections,
    ReportPolicy policy,
    ReportTemplates templates,
    AggregateStore<Report, ReportEvent> reports,
    IAgencyRegistry registry)
{
    private const int AtOnce = 16;

    public async Task<Result<Consolidation>> ReadAsync(Caller caller, ReportAddress address, CancellationToken cancellation)
    {
        if (!(await collections.FindAsync(address.Regime, address.Period, cancellation)).Succeeded(out var collection, out var error))
        {
            return error;
        }

        var children = collection.ChildrenOf(address.Agency);
        if (children.Count == 0
            || !await policy.SeesReceiverAsync(caller, collection, address.Agency, cancellation)
            || await registry.FindAsync(address.Agency, cancellation) is not { } agency)
        {
            return PlatformErrors.NotFound.With(address.Agency);
        }

        var place = new ReportPlace(collection.Regime.Code, collection.Period, address.Agency);
        var own = collection.ReporterOf(address.Agency) is null ? null : (await reports.FindAsync(place.AggregateId, cancellation))?.State;
        var below = await BelowAsync(place, children, cancellation);
        var names = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var child in children.Except(below.Select(report => report.Place.Agency), StringComparer.Ordinal))
        {
            names[child] = (await registry.FindAsync(child, cancellation))?.Name ?? new(child, child);
        }

        return Consolidating.Of(await templates.OfAsync(collection, cancellation), collection, (agency.Id, agency.Name), own, names, below);
    }

    private async Task<IReadOnlyList<Report>> BelowAsync(ReportPlace place, IReadOnlyList<string> children, CancellationToken cancellation)
    {
        var found = new List<Report>();
        foreach (var some in children.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(child => reports.FindAsync(place.Of(child).AggregateId, cancellation)));
            found.AddRange(read.OfType<Aggregate<Report>>().Select(report => report.State));
        }

        return found;
    }
}
