using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Sessions;

/// <summary>The open sessions of each person, the latest first. A row goes with its session, or by itself when the session has run out.</summary>
internal sealed class SessionList : IProjection<SessionSummary>
{
    public const string ProjectionName = "session-list";

    public string Name => ProjectionName;

    public string Kind => Session.Kind;

    public static string PartitionOf(string account) => $"sessions-of-{account}";

    public SessionSummary? Fold(SessionSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<SessionEvent>(happened) switch
    {
        SessionBegun begun => new(aggregate[(Session.Kind.Length + 1)..], begun.Account, begun.At, begun.At, begun.Level, begun.Expires, begun.Agent, true),
        SessionRenewed renewed => state! with { AuthenticatedAt = renewed.At, Level = renewed.Level },
        SessionEnded => state! with { Open = false },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(SessionSummary state, long sequence)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Open)
        {
            var id = NewestFirst.IdOf(state.BegunAt, state.Id);
            var kept = (int)(state.Expires - state.BegunAt).TotalSeconds;
            yield return new ViewRow(PartitionOf(state.Account), id, place => PlatformJson.Write(new SessionRow(id, place, sequence, state, kept)));
        }
    }
}

/// <summary>What the list says of a session.</summary>
/// <param name="Id">The session's id.</param>
internal sealed record SessionSummary(
    string Id, string Account, DateTimeOffset BegunAt, DateTimeOffset AuthenticatedAt, int Level, DateTimeOffset Expires, string? Agent, bool Open);

/// <summary>A session in the list, as it is stored.</summary>
internal sealed record SessionRow(string Id, string PartitionKey, long Sequence, SessionSummary Session, int Ttl);
