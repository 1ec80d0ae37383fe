using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Live;

/// <summary>
/// Tells that something came or changed in the mailbox of the caller's agency: as a list, as a list that waits for news (<c>wait</c>), or, to who
/// accepts <c>text/event-stream</c>, as a stream. It is a nudge to read the mailbox, and the first thing that is told is the place to go on from.
/// </summary>
internal sealed class GetMailboxEvents(DocumentPolicy policy, MailboxNews news, ViewStreams streams)
{
    [Function(nameof(GetMailboxEvents))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    [Query("wait", "For how many seconds a list without news waits for some: 0 to 20, 0 when left out.", Type = typeof(int))]
    public async Task<Results<Ok<MailboxNewsPage>, EventStream<MailboxChange>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mailbox/events")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error)
            || !(await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out error))
        {
            return error.ToProblem(request);
        }

        await news.FollowAsync(agency, cancellation);
        var partition = MailboxNews.PartitionOf(agency);
        if (wanted.IsStream)
        {
            return (await streams.OpenAsync<MailboxChange>(request, partition, wanted, ReadAsync, cancellation)).Succeeded(out var stream, out error)
                ? stream
                : error.ToProblem(request);
        }

        return (await streams.ListAsync<MailboxChange>(request, partition, wanted, ReadAsync, cancellation)).Succeeded(out var told, out error)
            ? TypedResults.Ok(new MailboxNewsPage([.. told.Select(placed => placed.Value)], told.Count > 0 ? told[^1].Sequence : wanted.After))
            : error.ToProblem(request);

        async Task<IReadOnlyList<Placed<MailboxChange>>?> ReadAsync(long after, CancellationToken aborted)
        {
            var told = await news.ReadAsync(agency, after, aborted);
            return told.Count == 0 || (await policy.ActingAsync(caller, aborted)).Succeeded(out _, out _) ? told : null;
        }
    }
}

/// <param name="Items">What is new, in order.</param>
/// <param name="Last">What to ask after next time.</param>
internal sealed record MailboxNewsPage(IReadOnlyList<MailboxChange> Items, long Last);
