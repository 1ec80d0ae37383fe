using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Reporting.Indicators.Definitions;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Values.Folding;

/// <summary>Calculates anew what was defined, or rests on a constant that was given another value.</summary>
internal sealed class CalculateDefined(AppStores stores, ValueView view, IMeasures measures)
{
    [Function(nameof(CalculateDefined))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("reporting-events", "reporting-values", IsSessionsEnabled = true)] ServiceBusReceivedMessage message, CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        foreach (var happened in await EventJournal.ReadAsync(stores, notice.Aggregate, notice.Sequence, notice.Sequence, cancellation))
        {
            foreach (var measure in await ConcernedAsync(EventTypes.FromRecord<CatalogueEvent>(happened), cancellation))
            {
                await view.CalculateAsync(measure, cancellation);
            }
        }
    }

    private async Task<IReadOnlyList<string>> ConcernedAsync(CatalogueEvent? happened, CancellationToken cancellation) => happened switch
    {
        IndicatorDefined defined => [defined.Indicator.Code],
        ConstantDefined defined => (await measures.CurrentAsync(cancellation)).RestingOn(defined.Constant.Code),
        _ => [],
    };
}
