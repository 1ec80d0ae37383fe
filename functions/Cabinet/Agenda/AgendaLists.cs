using EGov.Cabinet.Ballots;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Agenda;

/// <summary>What is proposed for a body's next session, newest first: what waits for the chair, and what was decided, by year.</summary>
internal sealed class AgendaLists : IProjection<AgendaItem>
{
    public const string ProjectionName = "agenda-lists";

    public string Name => ProjectionName;

    public string Kind => Ballot.Kind;

    /// <summary>Most ballots pass.</summary>
    public bool IsSparse => true;

    /// <summary>The names of all lists.</summary>
    public static IReadOnlyList<string> All { get; } = ["proposed", "accepted", "declined"];

    public static string PartitionOf(string body, string list) => $"agenda-{body}-{list}";

    public AgendaItem? Fold(AgendaItem? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<BallotEvent>(happened) switch
    {
        BallotPrepared made => new(made.Id, made.Body, made.Content.Title, null, null, false, [], null, null),
        BallotChanged changed => state! with { Title = changed.Content.Title },
        BallotOpened opened => state! with { Number = Ballot.TextOf(opened.Number, opened.Year) },
        BallotClosed closed when SessionProposal.Of(closed) is { } proposal => state! with { ProposedAt = proposal.At, NotPassed = proposal.NotPassed, AskedBy = proposal.AskedBy },
        BallotPublished => state! with { Published = true },
        SessionDecided decided => state! with { Accepted = decided.Accepted, Reason = decided.Reason },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(AgendaItem state, long sequence)
    {
        if (state.ProposedAt is { } at)
        {
            var id = NewestFirst.IdOf(at, state.Ballot);
            var list = state.Accepted switch { null => "proposed", true => "accepted", false => "declined" };
            yield return new(PartitionOf(state.Body, list), id, place => PlatformJson.Write(new AgendaRow(id, place, sequence, state)));
        }
    }
}

/// <summary>A proposal in a list, as it is stored.</summary>
internal sealed record AgendaRow(string Id, string PartitionKey, long Sequence, AgendaItem Item);

/// <summary>What is proposed for a session.</summary>
/// <param name="Number">Number and notation of the ballot.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="NotPassed">Whether a question did not pass.</param>
/// <param name="AskedBy">The seats of those who ask to discuss it.</param>
/// <param name="Accepted">Whether it comes on the agenda; left out while the chair has not decided.</param>
/// <param name="Reason">Why it does not.</param>
/// <param name="Published">Whether the result is published; before, deputies do not see the proposal.</param>
internal sealed record AgendaItem(
    string Ballot, string Body, string Title, string? Number, DateTimeOffset? ProposedAt, bool NotPassed, IReadOnlyList<string> AskedBy, bool? Accepted, string? Reason, bool Published = false);
