using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Keys;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EGov.Identity.Provider.Logout;

/// <summary>
/// Signs people out for a client that asks for it (OpenID Connect RP-Initiated Logout 1.0): at once where the client shows an ID token of this very
/// session, else after the person has said so.
/// </summary>
internal sealed class LogoutDesk(ClientDesk clients, SessionDesk sessions, TokenReader reader, PairwiseSubjects subjects, RefreshCookie cookie, FormGuard guard, ProtocolTrail trail)
{
    private const string ConfirmPath = $"{Issuer.Path}/logout/confirm";

    private const string Path = $"{Issuer.Path}/logout";
    private const string Hint = "id_token_hint";
    private static readonly string[] Asked = [Hint, "client_id", "post_logout_redirect_uri", "state", PageCall.LocalesParameter];
    private static readonly string[] Carried = ["client_id", "post_logout_redirect_uri", "state"];
    private static readonly Text Question = new("Đăng xuất?", "Sign out?");
    private static readonly Text Explained = new(
        "Bạn sẽ được đăng xuất khỏi tất cả các dịch vụ đã dùng tài khoản này.", "You will be signed out of all services where you used this account.");

    private static readonly Text Button = new("Đăng xuất", "Sign out");
    private static readonly Text Done = new("Đã đăng xuất", "Signed out");
    private static readonly Text Over = new("Bạn đã đăng xuất. Có thể đóng trang này.", "You are signed out. You may close this page.");

    /// <summary>Takes a client's request.</summary>
    public async Task<Results<SeeOther, HtmlPage>> TakeAsync(PageCall call, CancellationToken cancellation)
    {
        if (!(await ProtocolFields.ReadAsync(call.Request, cancellation)).Succeeded(out var fields, out var unreadable))
        {
            return call.Refuse(unreadable);
        }

        var hint = await reader.ReadAsync(fields.Find(Hint) ?? string.Empty, PersonTokens.IdTokenType, null, cancellation, expiredToo: true);
        var hinted = hint?.Audiences.FirstOrDefault();
        if (!(await TargetAsync(fields, hinted, cancellation)).Succeeded(out var target, out var error))
        {
            await trail.RefusedAsync(call.Request, hinted ?? fields.Find("client_id"), "logout", "logout", error, cancellation);
            return call.Refuse(error);
        }

        if (await sessions.FindAsync(call.Request, cancellation) is not { } signedIn)
        {
            return IsWithoutCookies(call.Request) ? AskAgain(fields, hint is not null) : Leave(call, target);
        }

        return hint is not null && await IsOfAsync(hint, hinted, signedIn, cancellation)
            ? await EndAsync(call, signedIn, target, cancellation)
            : Ask(call, fields, hinted, target);
    }

    /// <summary>Takes the person's word that they want to be signed out.</summary>
    public async Task<Results<SeeOther, HtmlPage>> ConfirmAsync(PageCall call, CancellationToken cancellation)
    {
        if (!(await guard.ReadAsync(call.Request, cancellation)).Succeeded(out var form, out var error)
            || !(await TargetAsync(ProtocolFields.Of(form), null, cancellation)).Succeeded(out var target, out error))
        {
            return call.Refuse(error);
        }

        return await sessions.FindAsync(call.Request, cancellation) is { } signedIn ? await EndAsync(call, signedIn, target, cancellation) : Leave(call, target);
    }

    /// <summary>Whether the ID token is of this session, which each client knows by a name of its own.</summary>
    private async Task<bool> IsOfAsync(JsonWebToken hint, string? hinted, SignedIn signedIn, CancellationToken cancellation) =>
        hint.TryGetPayloadValue<string>(TokenClaims.Session, out var session)
        && await clients.FindEnabledAsync(hinted, cancellation) is { } client
        && session == await subjects.SessionAsync(signedIn.Id, client, cancellation);

    private async Task<Result<Target>> TargetAsync(ProtocolFields fields, string? hinted, CancellationToken cancellation)
    {
        var (named, address) = (fields.Find("client_id"), fields.Find("post_logout_redirect_uri"));
        if (fields.Doubled is not null || (named is not null && hinted is not null && named != hinted))
        {
            return IdentityErrors.WrongHint.With();
        }

        if (address is null)
        {
            return new Target(null);
        }

        return await clients.FindEnabledAsync(named ?? hinted, cancellation) is { } client
            && client.Settings.PostLogoutRedirectUris.Contains(address, StringComparer.Ordinal)
                ? new Target(fields.Find("state") is { } state ? QueryHelpers.AddQueryString(address, "state", state) : address)
                : IdentityErrors.WrongHint.With();
    }

    private async Task<Results<SeeOther, HtmlPage>> EndAsync(PageCall call, SignedIn signedIn, Target target, CancellationToken cancellation)
    {
        await sessions.EndAsync(signedIn.Id, SessionEnd.SignedOut, signedIn.Session.Account, cancellation);
        return Leave(call, target);
    }

    private Results<SeeOther, HtmlPage> Leave(PageCall call, Target target)
    {
        sessions.Forget(call.Request.HttpContext.Response);
        cookie.Forget(call.Request.HttpContext.Response);
        return target.Address is { } address
            ? new SeeOther(address)
            : Page.Of(Done, call.Language, $"""<p class="done" role="status">{call.Say(Over)}</p>""");
    }

    /// <summary>
    /// A form of another site comes without the session's cookie, which goes with what leads here by GET alone: that says nothing of whether there is
    /// a session, so nothing is forgotten for it.
    /// </summary>
    private static bool IsWithoutCookies(HttpRequest request) => HttpMethods.IsPost(request.Method) && !SessionDesk.IsNamedBy(request);

    private static SeeOther AskAgain(ProtocolFields fields, bool hintIsGood) => new(QueryHelpers.AddQueryString(
        Path,
        Asked.Where(name => name != Hint || hintIsGood)
            .Select(name => KeyValuePair.Create(name, fields.Find(name)))
            .Where(field => field.Value is not null)));

    private HtmlPage Ask(PageCall call, ProtocolFields fields, string? hinted, Target target)
    {
        var carried = string.Concat(Carried
            .Select(name => (Name: name, Value: fields.Find(name) ?? (name == Carried[0] ? hinted : null)))
            .Where(field => field.Value is not null)
            .Select(field => $"""<input type="hidden" name="{field.Name}" value="{Page.Encode(field.Value)}">"""));
        return Page.Of(
            Question,
            call.Language,
            $"""
            <p>{call.Say(Explained)}</p>
            <form method="post" action="{Page.Encode(ConfirmPath)}">
            {guard.FieldOf(call.Request)}{carried}
            <p><button>{call.Say(Button)}</button></p>
            </form>
            """,
            leadsTo: target.Address);
    }

    /// <param name="Address">Null for nowhere.</param>
    private sealed record Target(string? Address);
}
