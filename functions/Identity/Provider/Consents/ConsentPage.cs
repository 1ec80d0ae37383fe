using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Authorization;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Consents;

/// <summary>The page that says what a client wants to have of the person, and asks whether it may.</summary>
internal sealed class ConsentPage(
    Interactions interactions, ClientDesk clients, SessionDesk sessions, ConsentDesk consents, FormGuard guard, Issuer issuer, ProtocolTrail trail)
{
    private const string Path = "consent";
    private const string Decision = "decision";
    private const string Allow = "allow";

    private static readonly Text Title = new("Cho phép truy cập?", "Allow access?");
    private static readonly Text Asks = new("muốn:", "wants to:");
    private static readonly Text Remembered = new("Lựa chọn này được ghi nhớ cho những lần sau.", "This is remembered for the next times.");
    private static readonly Text Yes = new("Cho phép", "Allow");
    private static readonly Text No = new("Từ chối", "Refuse");

    /// <summary>Shows what is asked for.</summary>
    public async Task<Results<SeeOther, HtmlPage>> ShowAsync(PageCall call, CancellationToken cancellation)
    {
        if (!(await interactions.FindAsync(call.Interaction ?? string.Empty, cancellation)).Succeeded(out var interaction, out var error))
        {
            return call.Refuse(error);
        }

        if (await clients.FindEnabledAsync(interaction.Client, cancellation) is not { } client)
        {
            return call.Refuse(IdentityErrors.UnknownClient.With());
        }

        if (await sessions.FindAsync(call.Request, cancellation) is null)
        {
            return new SeeOther(Crossroads.AddressOf(call));
        }

        var wanted = string.Concat(interaction.Scopes.Select(scope => $"<li>{call.Say(Scopes.MeaningOf(scope))}</li>"));
        return Page.Of(
            Title,
            call.Language,
            $"""
            <p><strong>{call.Say(client.Settings.Name)}</strong> {call.Say(Asks)}</p>
            <ul>{wanted}</ul>
            <p class="hint">{call.Say(Remembered)}</p>
            <form method="post" action="{Page.Encode(call.AddressOf(Path))}">
            {guard.FieldOf(call.Request)}
            <p><button name="{Decision}" value="{Allow}">{call.Say(Yes)}</button>
            <button name="{Decision}" value="refuse" class="second">{call.Say(No)}</button></p>
            </form>
            """,
            leadsTo: interaction.RedirectUri);
    }

    /// <summary>Takes the answer and leads on.</summary>
    public async Task<Results<SeeOther, HtmlPage>> TakeAsync(PageCall call, CancellationToken cancellation)
    {
        var id = call.Interaction ?? string.Empty;
        if (!(await guard.ReadAsync(call.Request, cancellation)).Succeeded(out var form, out var error)
            || !(await interactions.FindAsync(id, cancellation)).Succeeded(out var interaction, out error))
        {
            return call.Refuse(error);
        }

        if (form[Decision] != Allow)
        {
            return await RefuseAsync(call, id, interaction, cancellation);
        }

        if (await sessions.FindAsync(call.Request, cancellation) is { } signedIn
            && await consents.GiveAsync(signedIn.Session.Account, interaction.Client, interaction.Scopes, cancellation) is { } refused)
        {
            return call.Refuse(refused);
        }

        return new SeeOther(Crossroads.AddressOf(call));
    }

    private async Task<Results<SeeOther, HtmlPage>> RefuseAsync(PageCall call, string id, Interaction interaction, CancellationToken cancellation)
    {
        if (!await interactions.EndAsync(id, cancellation))
        {
            return call.Refuse(IdentityErrors.UnknownInteraction.With());
        }

        var error = IdentityErrors.AccessRefused.With();
        await trail.RefusedAsync(call.Request, interaction.Client, Path, $"client-{interaction.Client}", error, cancellation);
        return ReturnAddress.Of(interaction).Refuse(error, issuer, call.Language);
    }
}
