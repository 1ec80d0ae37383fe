using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Deliveries;

/// <summary>
/// Watches over a document at one recipient: sends the messages that the axis owes the other side, gives it its number in the register, and reminds of answers that are overdue, again
/// and again. It reads all it knows through an activity; an event only wakes it, and so does the clock, at least once a day. It ends when
/// nothing is left to do; what happens later begins another round.
/// </summary>
internal sealed class DeliveryOrchestrator
{
    private const int TurnsPerHistory = 40;

    private static readonly TimeSpan MessageAgain = TimeSpan.FromHours(1);

    internal static string InstanceId(string delivery, int round) => round == 0 ? delivery : $"{delivery}-{round}";

    [Function(nameof(DeliveryOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var round = context.GetInput<DeliveryRound>()!;
        var messagesFrom = DateTime.MinValue;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var delivery = await context.CallActivityAsync<DeliveryTurn>(nameof(DeliveryActivities.ReadDeliveryTurn), round, Retry.Patiently);
            if (delivery.IsOver)
            {
                return;
            }

            if (delivery.OwesMessage && context.CurrentUtcDateTime >= messagesFrom)
            {
                messagesFrom = await SendMessageAsync(context, round);
            }
            else if (delivery.OwesNumber)
            {
                await context.CallActivityAsync(nameof(DeliveryActivities.EnterRegister), round, Retry.Patiently);
            }
            else if (delivery.RemindAt is { } due && context.CurrentUtcDateTime >= due)
            {
                await context.CallActivityAsync(nameof(DeliveryActivities.RemindOfDelivery), round, Retry.Patiently);
            }
            else
            {
                await SleepAsync(context, delivery, messagesFrom);
            }
        }

        context.ContinueAsNew(round);
    }

    /// <summary>A message needs more than the store, such as words that fit; while it cannot be sent, nothing else waits for it.</summary>
    /// <returns>From when on a message may be tried again.</returns>
    private static async Task<DateTime> SendMessageAsync(TaskOrchestrationContext context, DeliveryRound round)
    {
        try
        {
            await context.CallActivityAsync(nameof(DeliveryActivities.SendOwedMessage), round, Retry.Briefly);
            return DateTime.MinValue;
        }
        catch (TaskFailedException)
        {
            return context.CurrentUtcDateTime + MessageAgain;
        }
    }

    private static Task SleepAsync(TaskOrchestrationContext context, DeliveryTurn known, DateTime messagesFrom)
    {
        var wake = context.CurrentUtcDateTime + Sleep.Longest;
        if (known.RemindAt is { } due && due < wake)
        {
            wake = due;
        }

        if (known.OwesMessage && messagesFrom < wake)
        {
            wake = messagesFrom;
        }

        return context.SleepAsync(known.Sequence, wake);
    }
}

/// <summary>A stretch of a delivery's life in which something falls due.</summary>
/// <param name="Delivery">The delivery's id.</param>
/// <param name="Round">Which one, counted from 0.</param>
internal sealed record DeliveryRound(string Delivery, int Round);

/// <summary>What the orchestration needs to know of a delivery.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="IsOver">The round is over.</param>
/// <param name="OwesMessage">A message is to be sent to the other side.</param>
/// <param name="OwesNumber">A number of the register is to be taken.</param>
/// <param name="RemindAt">In UTC, when somebody is to be reminded.</param>
internal sealed record DeliveryTurn(long Sequence, bool IsOver, bool OwesMessage, bool OwesNumber, DateTime? RemindAt);
