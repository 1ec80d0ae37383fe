using System.Diagnostics;
using System.Text.Json.Serialization;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Sessions;

/// <summary>The time during which a person is signed in at a browser, at all clients together.</summary>
/// <param name="Account">The account: the personal identification number.</param>
/// <param name="BegunAt">When the person first signed in.</param>
/// <param name="AuthenticatedAt">When they last proved who they are (<c>auth_time</c>).</param>
/// <param name="Level">The level of authentication, 1 to 4.</param>
/// <param name="Methods">How, by the names of RFC 8176.</param>
/// <param name="Secret">The SHA-256 of the cookie's secret.</param>
/// <param name="Expires">When it ends in any case.</param>
/// <param name="Agent">The browser, as it names itself.</param>
/// <param name="Clients">The clients that signed in with it.</param>
/// <param name="EndedAt">When it was ended before its time; null while it was not.</param>
internal sealed record Session(
    string Account,
    DateTimeOffset BegunAt,
    DateTimeOffset AuthenticatedAt,
    int Level,
    IReadOnlyList<string> Methods,
    string Secret,
    DateTimeOffset Expires,
    string? Agent,
    IReadOnlyList<string> Clients,
    DateTimeOffset? EndedAt = null)
    : IAggregateState<Session, SessionEvent>
{
    /// <summary>So many clients are told of the end; a person who uses more of them signs in anew.</summary>
    public const int MostClients = 100;

    public static string Kind => "session";

    [JsonIgnore]
    public bool HasEnded => EndedAt is not null;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Session Fold(Session? state, SessionEvent happened) => happened switch
    {
        SessionBegun begun => new(
            begun.Account, begun.At, begun.At, begun.Level, begun.Methods, begun.Secret, begun.Expires, begun.Agent, []),
        SessionRenewed renewed => state! with { AuthenticatedAt = renewed.At, Level = renewed.Level, Methods = renewed.Methods, Secret = renewed.Secret ?? state.Secret },
        SessionClientJoined joined => state! with { Clients = [.. state.Clients, joined.Client] },
        SessionEnded ended => state! with { EndedAt = ended.At },
        _ => throw new UnreachableException($"A session does not know {happened.GetType()}."),
    };

    public bool IsOpenAt(DateTimeOffset now) => !HasEnded && now < Expires;

    public Result<IReadOnlyList<SessionEvent>> Renew(int level, IReadOnlyList<string> methods, string secret, DateTimeOffset at) =>
        HasEnded ? Nothing : Happened(new SessionRenewed(at, Account, level, methods, secret));

    /// <summary>Takes note of a client; false for its caller when there are too many is an error of the catalogue.</summary>
    public Result<IReadOnlyList<SessionEvent>> Join(string client, DateTimeOffset at) =>
        HasEnded || Clients.Contains(client, StringComparer.Ordinal)
            ? Nothing
            : Clients.Count < MostClients ? Happened(new SessionClientJoined(at, Account, client)) : Errors.IdentityErrors.SignInNeeded.With();

    public Result<IReadOnlyList<SessionEvent>> End(SessionEnd reason, DateTimeOffset at, string by) =>
        HasEnded ? Nothing : Happened(new SessionEnded(at, by, reason));

    private static Result<IReadOnlyList<SessionEvent>> Nothing => Array.Empty<SessionEvent>();

    private static Result<IReadOnlyList<SessionEvent>> Happened(SessionEvent happened) => new[] { happened };
}
