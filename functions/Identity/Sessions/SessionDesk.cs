using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Errors;
using EGov.Identity.Provider;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Sessions;

/// <summary>Begins, finds and ends sign-in sessions. The browser holds the session's id and a secret in a cookie that no script can read.</summary>
internal sealed class SessionDesk(
    AggregateStore<Session, SessionEvent> sessions, SessionIndex index, EndedSessions ended, Issuer issuer, TimeProvider clock)
{
    private const string CookieName = "egov_session";
    private const int LongestAgent = 200;

    /// <summary>A working day; whoever sits at a shared computer signs out before.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    /// <summary>The session of the request's cookie, if it is open.</summary>
    public async Task<SignedIn?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[CookieName]?.Split('.') is not [{ Length: 32 } id, var secret] || !Guid.TryParseExact(id, "N", out _)
            || await sessions.FindAsync(Session.AggregateId(id), cancellation) is not { State: var session })
        {
            return null;
        }

        var matches = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(session.Secret));
        return matches && session.IsOpenAt(clock.GetUtcNow()) ? new(id, session) : null;
    }

    /// <summary>Whether the request brings the cookie of a session, good or not.</summary>
    public static bool IsNamedBy(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.ContainsKey(CookieName);
    }

    /// <summary>The open session of the id, of which a token tells.</summary>
    public async Task<SignedIn?> FindAsync(string id, CancellationToken cancellation) =>
        await sessions.FindAsync(Session.AggregateId(id), cancellation) is { State: var session } && session.IsOpenAt(clock.GetUtcNow()) ? new(id, session) : null;

    /// <summary>
    /// Signs the person in: renews the session of the request when it is theirs and the proof no weaker, else ends that and begins a new one. Either
    /// way a new cookie goes with the answer, and the one before opens nothing: who had it did not show what was shown now.
    /// </summary>
    public async Task<Result<SignedIn>> BeginAsync(HttpRequest request, Proof proof, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        if (await FindAsync(request, cancellation) is { } present)
        {
            if (present.Session.Account == proof.Account && proof.Level >= present.Session.Level)
            {
                var renewed = await sessions.ChangeAsync(
                    Session.AggregateId(present.Id), null, session => session.Renew(proof.Level, proof.Methods, HashOf(secret), now), cancellation);
                return renewed.Select(session => Keep(request.HttpContext.Response, present.Id, secret, session.State));
            }

            await EndAsync(present.Id, SessionEnd.SignedOut, present.Session.Account, cancellation);
        }

        var id = Guid.CreateVersion7(now).ToString("N");
        var agent = request.Headers.UserAgent.ToString();
        var begun = new SessionBegun(
            now, proof.Account, proof.Account, proof.Level, proof.Methods, HashOf(secret), now + Lifetime, agent.Length > LongestAgent ? agent[..LongestAgent] : agent);
        await index.AddAsync(proof.Account, id, Lifetime, cancellation);
        var created = await sessions.CreateAsync(Session.AggregateId(id), [begun], cancellation);
        return created.Select(session => Keep(request.HttpContext.Response, id, secret, session.State));
    }

    /// <summary>Ends a session; its tokens are refused everywhere within seconds. May be repeated.</summary>
    public async Task EndAsync(string id, SessionEnd reason, string by, CancellationToken cancellation)
    {
        await ended.AddAsync(id, cancellation);
        await sessions.ChangeAsync(Session.AggregateId(id), null, session => session.End(reason, clock.GetUtcNow(), by), cancellation);
    }

    /// <summary>Ends all sessions of a person, perhaps but for one. May be repeated.</summary>
    public async Task EndAllAsync(string account, SessionEnd reason, string by, string? except, CancellationToken cancellation)
    {
        foreach (var id in await index.ListAsync(account, cancellation))
        {
            if (id != except && await sessions.FindAsync(Session.AggregateId(id), cancellation) is { State.HasEnded: false })
            {
                await EndAsync(id, reason, by, cancellation);
            }
        }
    }

    /// <summary>Notes that a client has signed in with the session.</summary>
    public async Task<Error?> JoinAsync(string id, string client, CancellationToken cancellation)
    {
        var joined = await sessions.ChangeAsync(Session.AggregateId(id), null, session => session.Join(client, clock.GetUtcNow()), cancellation);
        return joined.Succeeded(out var session, out var error)
            ? session.State.HasEnded ? IdentityErrors.SignInNeeded.With() : null
            : error;
    }

    /// <summary>Lets the browser forget its session.</summary>
    public void Forget(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(CookieName, CookieOptions());
    }

    /// <summary>Lax: a client's site sends the browser here by a link, and the person is to be known then; forms of other sites bring no cookie.</summary>
    private SignedIn Keep(HttpResponse response, string id, string secret, Session session)
    {
        response.Cookies.Append(CookieName, $"{id}.{secret}", CookieOptions());
        return new(id, session);
    }

    private CookieOptions CookieOptions() => new() { HttpOnly = true, Secure = issuer.IsSecure, SameSite = SameSiteMode.Lax, Path = Issuer.Path };

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
