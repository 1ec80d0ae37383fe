using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Views;

/// <summary>Keeps all views up to date.</summary>
internal sealed class UpdateViews(IEnumerable<IView> views, AppStores stores)
{
    [Function(nameof(UpdateViews))]
    [Allow(Callers.Host)]
    public Task RunAsync(
        [ServiceBusTrigger("reporting-events", "reporting-views", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation)
    {
        var (notice, log) = (CloudEventMessages.Read(message), new SharedLog(stores));
        return Task.WhenAll(views.Select(view => view.CatchUpAsync(notice, log, cancellation)));
    }
}
