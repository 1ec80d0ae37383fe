using Azure.Messaging.ServiceBus;
using EGov.Cabinet.Submissions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Cabinet.Ballots;

/// <summary>Starts the orchestrations of ballots that are open and of submissions that are not over, and wakes them when something changed.</summary>
internal sealed class FollowBallots(AggregateStore<Ballot, BallotEvent> ballots, SubmissionFollower submissions)
{
    [Function(nameof(FollowBallots))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("cabinet-events", "cabinet-orchestrations", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        if (notice.Kind == Submission.Kind)
        {
            await submissions.FollowAsync(notice, client, cancellation);
            return;
        }

        await submissions.FollowBallotAsync(notice.Aggregate, cancellation);
        if (!await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation)
            && await ballots.FindAsync(notice.Aggregate, cancellation) is { State.Stage: BallotStage.Open or BallotStage.Closing })
        {
            await client.StartOnceAsync(nameof(BallotOrchestrator), notice.Aggregate, new BallotWatch(notice.Aggregate, false), cancellation);
        }
    }
}
