using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Consents;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Aggregates;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Authorization;

/// <summary>
/// Where every page of a sign-in leads back to: sends the person to what is still missing (sign in, choose, consent), and at last back to the
/// client with a code.
/// </summary>
internal sealed class Crossroads(
    Interactions interactions,
    ClientDesk clients,
    SessionDesk sessions,
    AggregateStore<Account, AccountEvent> accounts,
    CapacityDesk capacities,
    ConsentDesk consents,
    GrantDesk grants,
    Issuer issuer,
    ProtocolTrail trail,
    TimeProvider clock)
{
    /// <summary>Its address for the request that a page was asked for.</summary>
    public static string AddressOf(PageCall call) => (call with { Interaction = null }).AddressOf($"authorize/{call.Interaction}");

    /// <summary>Who acts in an office has proven themselves by two factors.</summary>
    private const int OfficeLevel = 2;

    /// <summary>Goes on with the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The interaction.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<SeeOther, HtmlPage>> GoOnAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var call = PageCall.Of(request) with { Interaction = id };
        if (!(await interactions.FindAsync(id, cancellation)).Succeeded(out var interaction, out var unknown))
        {
            return call.Refuse(unknown);
        }

        if (await clients.FindEnabledAsync(interaction.Client, cancellation) is not { } client
            || !client.Settings.RedirectUris.Contains(interaction.RedirectUri, StringComparer.Ordinal))
        {
            return call.Refuse(IdentityErrors.UnknownClient.With());
        }

        var way = await NextAsync(request, interaction, client, cancellation);
        if (way.Page is { } page && !IsSilent(interaction))
        {
            return new SeeOther(call.AddressOf(page));
        }

        // Of several requests that come here at once, one gets the answer.
        if (!await interactions.EndAsync(id, cancellation))
        {
            return call.Refuse(IdentityErrors.UnknownInteraction.With());
        }

        var to = ReturnAddress.Of(interaction);
        if (way.Error is { } error || (error = await sessions.JoinAsync(way.SignedIn!.Id, client.Id, cancellation)) is not null)
        {
            await trail.RefusedAsync(request, client.Id, "authorize", $"client-{client.Id}", error, cancellation);
            return to.Refuse(error.Definition == IdentityErrors.SignInNeeded ? IdentityErrors.TooManyClients.With() : error, issuer, call.Language);
        }

        var given = await grants.GiveAsync(interaction, way.SignedIn!, way.Capacity!.Key, cancellation);
        return given.Succeeded(out var code, out var refused) ? to.Give(code, issuer, call.Language) : to.Refuse(refused, issuer, call.Language);
    }

    /// <summary>The client wants no page: whatever one would be needed for is an error.</summary>
    private static bool IsSilent(Interaction interaction) => interaction.Prompts.Contains("none", StringComparer.Ordinal);

    private async Task<Way> NextAsync(HttpRequest request, Interaction interaction, Client client, CancellationToken cancellation)
    {
        var signedIn = await sessions.FindAsync(request, cancellation);
        if (signedIn is null || !Suffices(signedIn.Session, interaction)
            || await accounts.FindAsync(Account.AggregateId(signedIn.Session.Account), cancellation) is not { State: { IsOpen: true } account })
        {
            return Way.To("sign-in", IdentityErrors.LoginRequired.With());
        }

        var wanted = interaction.ActsFor
            ?? (NeedsCapacity(interaction) && (await capacities.ListAsync(account, cancellation)).Count > 1 ? null : Capacity.Self);
        if (wanted is null)
        {
            return Way.To("choose", IdentityErrors.ChoiceRequired.With());
        }

        if (await capacities.FindAsync(account, wanted, cancellation) is not { } chosen)
        {
            return Way.Refused(IdentityErrors.CapacityRefused.With());
        }

        // An office may have been given after the person signed in.
        if (chosen.Agency is not null && signedIn.Session.Level < OfficeLevel)
        {
            return Way.To("sign-in", IdentityErrors.LoginRequired.With());
        }

        return client.Kind is not ClientKind.Web && !await consents.CoversAsync(account.Number, interaction, cancellation)
            ? Way.To("consent", IdentityErrors.ConsentRequired.With())
            : new(null, null, signedIn, chosen);
    }

    /// <summary>Who has proven themselves after the request came has done so for it.</summary>
    private bool Suffices(Session session, Interaction interaction) =>
        session.Level >= interaction.Level
        && (session.AuthenticatedAt >= interaction.At
            || (!interaction.Prompts.Intersect(["login", "select_account"], StringComparer.Ordinal).Any()
                && (interaction.MaxAge is not { } bound || clock.GetUtcNow() - session.AuthenticatedAt <= bound)));

    /// <summary>Only who learns in which capacity somebody acts makes them choose one.</summary>
    private static bool NeedsCapacity(Interaction interaction) =>
        interaction.Scopes.Contains(Scopes.Api, StringComparer.Ordinal) || interaction.Scopes.Contains(Scopes.Business, StringComparer.Ordinal);

    /// <param name="Page">The page that comes next; null when none is needed.</param>
    /// <param name="Error">What the client is told instead of the page, or because there is no way.</param>
    private sealed record Way(string? Page, Error? Error, SignedIn? SignedIn = null, Capacity? Capacity = null)
    {
        public static Way To(string page, Error otherwise) => new(page, otherwise);

        public static Way Refused(Error error) => new(null, error);
    }
}
