using System.Globalization;
using EGov.Exchange.Systems;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Participants;

/// <summary>Shows agencies as participants of the axis, and lets operators lock them.</summary>
internal sealed class ParticipantDesk(
    AggregateStore<Participant, ParticipantEvent> participants, IAgencyRegistry registry, ViewReader views, TimeProvider clock)
{
    private const int AtOnce = 16;

    private static readonly ListPosition First = new(string.Empty, 1);

    /// <summary>The agencies as participants, in the same order.</summary>
    public async Task<IReadOnlyList<ParticipantView>> ShowAsync(IReadOnlyList<Agency> agencies, CancellationToken cancellation)
    {
        var shown = new List<ParticipantView>();
        foreach (var some in agencies.Chunk(AtOnce))
        {
            shown.AddRange(await Task.WhenAll(some.Select(agency => ShowAsync(agency, cancellation))));
        }

        return shown;
    }

    /// <summary>The answer that shows a participant with the version that a decision about it has to name.</summary>
    public async Task<Results<Ok<ParticipantView>, ProblemHttpResult>> AnswerAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } agency)
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        var shown = await ShowAsync(agency, cancellation);
        request.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{shown.Version}\"");
        return TypedResults.Ok(shown);
    }

    /// <summary>Decides about an agency on the version that the operator has read: 0 when nothing was decided before.</summary>
    /// <param name="request">With its caller and <c>If-Match</c>.</param>
    /// <param name="id">Its registry id, or a code.</param>
    /// <param name="decide">What happens.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<ParticipantView>, ProblemHttpResult>> DecideAsync(
        HttpRequest request, string id, Func<Participant, DateTimeOffset, string, Result<IReadOnlyList<ParticipantEvent>>> decide, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        if (await FindAsync(id, cancellation) is not { } agency)
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        error = await DecideAsync(agency.Id, wanted, participant => decide(participant, clock.GetUtcNow(), request.Caller().Id), cancellation);
        return error is null ? await AnswerAsync(request, agency.Id, cancellation) : error.ToProblem(request);
    }

    private async Task<Error?> DecideAsync(
        string agency, IfMatch wanted, Func<Participant, Result<IReadOnlyList<ParticipantEvent>>> decide, CancellationToken cancellation)
    {
        var id = Participant.AggregateId(agency);
        var seen = await participants.FindAsync(id, cancellation);
        if (!wanted.Matches(seen?.Version ?? 0))
        {
            return PlatformErrors.StaleVersion.With(seen?.Version ?? 0);
        }

        if (seen is not null)
        {
            return (await participants.ChangeAsync(id, seen.Version, decide, cancellation)).Succeeded(out _, out var refusal) ? null : refusal;
        }

        if (!decide(new Participant(agency, null)).Succeeded(out var first, out var error) || first.Count == 0)
        {
            return error;
        }

        // Of two first decisions the later one has not read the earlier.
        return !(await participants.CreateAsync(id, first, cancellation)).Succeeded(out var made, out error) ? error
            : made.Version == first.Count && made.State == first.Aggregate((Participant?)null, Participant.Fold) ? null
            : PlatformErrors.StaleVersion.With(made.Version);
    }

    private ValueTask<Agency?> FindAsync(string id, CancellationToken cancellation) => registry.FindAsync(id, cancellation);

    private async Task<ParticipantView> ShowAsync(Agency agency, CancellationToken cancellation)
    {
        var decided = participants.FindAsync(Participant.AggregateId(agency.Id), cancellation);
        var systems = views.ListAsync(SystemList.ProjectionName, SystemList.PartitionOf(agency.Id), First, cancellation);
        await Task.WhenAll(decided, systems);
        var participant = await decided;
        return ParticipantView.Of(agency, participant?.State.Lock, (await systems).Rows.Count > 0, participant?.Version ?? 0);
    }
}
