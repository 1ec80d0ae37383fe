using EGov.Exchange.Alerts;
using EGov.Exchange.Live;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Push;

/// <summary>Adds what tells agencies by itself: pushes to their systems, the live mailbox, and alerts.</summary>
internal static class PushRegistration
{
    internal static IServiceCollection AddPush(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPushTargets, SystemPushTargets>();
        services.AddSingleton<AggregateStore<PushChannel, PushEvent>>();
        services.AddSingleton<PushChannels>();
        services.AddSingleton<WaitingDeliveries>();
        services.AddSingleton(_ => new PushCalls(configuration));
        services.AddSingleton<PushSender>();
        services.AddSingleton<PushDesk>();
        services.AddSingleton<PushWaker>();
        services.AddSingleton<PushOversight>();
        services.AddSingleton<AggregateStore<Alert, AlertEvent>>();
        services.AddSingleton<AlertDesk>();
        services.AddView<Alert, AlertLists>();
        return services.AddSingleton<MailboxNews>();
    }
}
