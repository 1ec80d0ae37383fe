using System.Globalization;
using Azure.Messaging.ServiceBus;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Provider.Logout;

/// <summary>The queue of clients that are to be told that sessions ended. One that does not answer waits longer each time, and holds up no other.</summary>
internal sealed class LogoutNotices(ServiceBusClient bus, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The queue.</summary>
    public const string Queue = "identity-logout-notices";

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    private readonly ServiceBusSender sender = bus.CreateSender(Queue);

    /// <summary>Asks that the clients be told, each by itself.</summary>
    public Task AskAsync(IEnumerable<LogoutNotice> notices, CancellationToken cancellation) =>
        sender.SendMessagesAsync(notices.Select(notice => MessageOf(notice, null)), cancellation);

    /// <summary>Asks once more after a while; false when it was asked often enough.</summary>
    public async Task<bool> AskAgainAsync(LogoutNotice notice, CancellationToken cancellation)
    {
        if (notice.Attempt > Waits.Length)
        {
            return false;
        }

        var next = notice with { Attempt = notice.Attempt + 1 };
        await sender.SendMessagesAsync([MessageOf(next, clock.GetUtcNow() + Waits[notice.Attempt - 1])], cancellation);
        return true;
    }

    /// <summary>The notice of a message.</summary>
    public static LogoutNotice Read(ServiceBusReceivedMessage message) => PlatformJson.Read<LogoutNotice>(message.Body.ToMemory());

    public ValueTask DisposeAsync() => sender.DisposeAsync();

    private static ServiceBusMessage MessageOf(LogoutNotice notice, DateTimeOffset? at)
    {
        var about = $"{notice.Session}-{notice.Client}";
        var message = new ServiceBusMessage(BinaryData.FromBytes(PlatformJson.Write(notice)))
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{about}-{notice.Attempt}"),
            SessionId = SessionBucket.Of(about),
            ContentType = "application/json",
        };
        if (at is { } later)
        {
            message.ScheduledEnqueueTime = later;
        }

        return message;
    }
}
