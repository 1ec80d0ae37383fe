using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Takes authorization requests: checks them, keeps them, and sends the person to the crossroads of the pages.</summary>
internal sealed class AuthorizationDesk(AuthorizationCheck check, Interactions interactions, Issuer issuer, ProtocolTrail trail)
{
    /// <param name="request">The request.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<SeeOther, HtmlPage>> TakeAsync(HttpRequest request, bool legacy, CancellationToken cancellation)
    {
        if (!(await ProtocolFields.ReadAsync(request, cancellation)).Succeeded(out var fields, out var unreadable))
        {
            await trail.RefusedAsync(request, null, "authorize", "authorize", unreadable, cancellation);
            return PageCall.Of(request).Refuse(unreadable);
        }

        var call = PageCall.Of(request);
        var made = await check.OfAsync(fields, legacy, cancellation);
        if (!made.IsGood(out var interaction, out var error))
        {
            await trail.RefusedAsync(request, fields.Find("client_id"), "authorize", "authorize", error, cancellation);
            return made.To?.Refuse(error, issuer, call.Language) ?? call.Refuse(error);
        }

        var id = await interactions.KeepAsync(interaction, cancellation);
        var crossroads = $"{Issuer.Path}/authorize/{id}";
        return new SeeOther(fields.Find(PageCall.LocalesParameter) is { } locales
            ? QueryHelpers.AddQueryString(crossroads, PageCall.LocalesParameter, locales)
            : crossroads);
    }
}
