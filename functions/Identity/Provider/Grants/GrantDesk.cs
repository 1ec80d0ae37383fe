using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Authorization;
using EGov.Identity.Provider.Consents;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Grants;

/// <summary>Gives codes, takes codes and refresh tokens once, and ends the grants of those that come twice.</summary>
internal sealed class GrantDesk(AggregateStore<Grant, GrantEvent> grants, ConsentDesk consents, EndedSessions ended, TimeProvider clock)
{
    /// <summary>Gives a code for what was asked, to be sent to the client.</summary>
    public async Task<Result<string>> GiveAsync(Interaction interaction, SignedIn signedIn, string capacity, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (id, secret) = (Guid.CreateVersion7(now).ToString("N"), Secret.Fresh());
        var session = signedIn.Session;
        var given = new GrantGiven(
            now,
            session.Account,
            interaction.Client,
            signedIn.Id,
            interaction.Scopes,
            capacity,
            interaction.RedirectUri,
            interaction.CodeChallenge,
            interaction.Nonce,
            Secret.HashOf(secret),
            now.AddSeconds(ProviderLimits.CodeSeconds),
            session.AuthenticatedAt,
            session.Level,
            session.Methods,
            interaction.IsLegacy);
        return (await grants.CreateAsync(Grant.AggregateId(id), [given], cancellation)).Select(_ => $"{id}.{secret}");
    }

    /// <summary>The grant of a code or refresh token, or of the id in an access token; null when there is none.</summary>
    public async Task<Grant?> FindAsync(string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out _) ? (await grants.FindAsync(Grant.AggregateId(id), cancellation))?.State : null;

    /// <summary>
    /// Looks at a code. One that was used already ends the grant, for one of the two who used it has stolen it; so does one that comes from somebody
    /// else than it was given for.
    /// </summary>
    /// <param name="client">The client, proven.</param>
    /// <param name="fields">With <c>code</c>, <c>redirect_uri</c> and <c>code_verifier</c>.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Redeemed>> RedeemAsync(Client client, ProtocolFields fields, bool legacy, CancellationToken cancellation)
    {
        if (Secret.Split(fields.Find("code") ?? string.Empty) is not { } code || await FindAsync(code.Id, cancellation) is not { } grant
            || !Secret.Matches(code.Secret, grant.CodeHash))
        {
            return IdentityErrors.WrongGrant.With();
        }

        if (!IsFor(grant, client, fields, legacy))
        {
            return await EndAsync(code.Id, grant.IsRedeemed ? GrantEnd.CodeReplayed : GrantEnd.CodeMisused, cancellation);
        }

        if (grant.IsRedeemed)
        {
            return await EndAsync(code.Id, GrantEnd.CodeReplayed, cancellation);
        }

        return grant.HasEnded || clock.GetUtcNow() >= grant.CodeExpires
            ? IdentityErrors.WrongGrant.With()
            : new Redeemed(code.Id, grant, null, Secret.Fresh(), grant.Scopes);
    }

    /// <summary>
    /// Uses up what was brought, the code or the refresh token, as the last thing before the answer: whatever fails before it leaves the client with
    /// what it had, and its next try is no reuse. Of those who bring the same at once, one is answered, and the grant ends.
    /// </summary>
    public async Task<Error?> CommitAsync(Redeemed taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var (now, next) = (clock.GetUtcNow(), Secret.HashOf(taken.Next));
        var changed = await grants.ChangeAsync(
            Grant.AggregateId(taken.Id), null, grant => taken.Before is { } before ? grant.Refresh(before, next, now) : grant.Redeem(next, now), cancellation);
        if (changed.Succeeded(out _, out var error))
        {
            return null;
        }

        // What fails otherwise, such as a store that is too busy, uses nothing up.
        var present = await FindAsync(taken.Id, cancellation);
        return taken.Before is null
            ? present is { IsRedeemed: true } ? await EndAsync(taken.Id, GrantEnd.CodeReplayed, cancellation) : error
            : present?.RefreshHash != taken.Before ? await EndAsync(taken.Id, GrantEnd.RefreshReused, cancellation) : error;
    }

    /// <summary>Looks at a refresh token and makes the next. One that was used already ends the grant with all that came of it.</summary>
    /// <param name="client">The client, proven.</param>
    /// <param name="token">The refresh token.</param>
    /// <param name="scopes">What the new tokens are to be for; none for all of the grant.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Redeemed>> RefreshAsync(
        Client client, string? token, IReadOnlyList<string> scopes, bool legacy, CancellationToken cancellation)
    {
        if (Secret.Split(token ?? string.Empty) is not { } wanted || await FindAsync(wanted.Id, cancellation) is not { HasEnded: false, IsRedeemed: true } grant
            || grant.Client != client.Id || grant.IsLegacy != legacy)
        {
            return IdentityErrors.WrongGrant.With();
        }

        if (!Secret.Matches(wanted.Secret, grant.RefreshHash))
        {
            return await EndAsync(wanted.Id, GrantEnd.RefreshReused, cancellation);
        }

        if (client.Kind is not ClientKind.Web && !await consents.HoldsAsync(grant.Account, client.Id, grant.Scopes, cancellation))
        {
            return await EndAsync(wanted.Id, GrantEnd.ConsentWithdrawn, cancellation);
        }

        if (scopes.Except(grant.Scopes, StringComparer.Ordinal).Any())
        {
            return IdentityErrors.WrongScope.With();
        }

        return new Redeemed(wanted.Id, grant, grant.RefreshHash, Secret.Fresh(), scopes.Count == 0 ? grant.Scopes : scopes);
    }

    /// <summary>Ends a grant; its tokens are refused everywhere within seconds. May be repeated.</summary>
    /// <returns>What whoever brought the code or token is told.</returns>
    public async Task<Error> EndAsync(string id, GrantEnd reason, CancellationToken cancellation)
    {
        await ended.AddAsync(id, cancellation);
        var done = await grants.ChangeAsync(Grant.AggregateId(id), null, grant => grant.End(reason, clock.GetUtcNow()), cancellation);
        return done.Succeeded(out _, out var error) ? IdentityErrors.WrongGrant.With() : error;
    }

    private static bool IsFor(Grant grant, Client client, ProtocolFields fields, bool legacy) =>
        grant.Client == client.Id && grant.IsLegacy == legacy
        && grant.RedirectUri == fields.Find("redirect_uri")
        && IsVerified(grant.Challenge, fields.Find("code_verifier"));

    /// <summary>A verifier without a challenge is refused too: somebody has taken the challenge out (RFC 9700, 4.8.2).</summary>
    private static bool IsVerified(string? challenge, string? verifier) => challenge is null
        ? verifier is null
        : verifier is not null && RequestShapes.IsVerifier(verifier) && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))), Encoding.ASCII.GetBytes(challenge));
}

/// <summary>A grant of which a code or refresh token was brought, and is not used up before <see cref="GrantDesk.CommitAsync"/>.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Grant">The grant as it was found.</param>
/// <param name="Before">The hash of the refresh token that was brought; null for a code.</param>
/// <param name="Next">The secret of the refresh token that is good once it is used up.</param>
/// <param name="Scopes">What the tokens are for.</param>
internal sealed record Redeemed(string Id, Grant Grant, string? Before, string Next, IReadOnlyList<string> Scopes)
{
    /// <summary>The refresh token that goes with the answer.</summary>
    public string Refresh => $"{Id}.{Next}";
}
