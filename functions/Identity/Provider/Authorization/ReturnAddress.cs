using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Provider.Authorization;

/// <summary>Where the answer to an authorization request goes, and how: an address that the client has registered.</summary>
/// <param name="RedirectUri">The address.</param>
/// <param name="Mode"><c>form_post</c>, or null for the query.</param>
/// <param name="State">What comes back with it.</param>
internal sealed record ReturnAddress(string RedirectUri, string? Mode, string? State)
{
    /// <summary>The value of <c>response_mode</c> that sends a form.</summary>
    public const string FormPost = "form_post";

    private static readonly Text Title = new("Quay lại dịch vụ", "Back to the service");
    private static readonly Text Explained = new("Bấm nút để quay lại trang dịch vụ.", "Press the button to go back to the service.");
    private static readonly Text Button = new("Tiếp tục", "Continue");

    public static ReturnAddress Of(Interaction interaction) => new(interaction.RedirectUri, interaction.ResponseMode, interaction.State);

    /// <summary>Sends the code.</summary>
    public Results<SeeOther, HtmlPage> Give(string code, Issuer issuer, Language language) => Send([new("code", code)], issuer, language);

    /// <summary>Sends the error.</summary>
    public Results<SeeOther, HtmlPage> Refuse(Error error, Issuer issuer, Language language)
    {
        var refusal = OAuthRefusal.Of(error);
        return Send([new("error", refusal.Error), new("error_description", refusal.Description)], issuer, language);
    }

    /// <summary>The issuer goes with every answer, so that a client of several providers does not take one's for another's (RFC 9207).</summary>
    private Results<SeeOther, HtmlPage> Send(IReadOnlyList<KeyValuePair<string, string?>> answer, Issuer issuer, Language language)
    {
        KeyValuePair<string, string?>[] all = [.. answer, new("iss", issuer.Name), .. State is null ? Array.Empty<KeyValuePair<string, string?>>() : [new("state", State)]];
        return Mode == FormPost ? FormOf(all, language) : new SeeOther(QueryHelpers.AddQueryString(RedirectUri, all));
    }

    /// <summary>Pages run no script, so the person presses the button.</summary>
    private HtmlPage FormOf(IReadOnlyList<KeyValuePair<string, string?>> answer, Language language)
    {
        var fields = string.Concat(answer.Select(field => $"""<input type="hidden" name="{field.Key}" value="{Page.Encode(field.Value)}">"""));
        return Page.Of(
            Title,
            language,
            $"""
            <p>{Page.Encode(Explained.In(language))}</p>
            <form method="post" action="{Page.Encode(RedirectUri)}">
            {fields}
            <p><button>{Page.Encode(Button.In(language))}</button></p>
            </form>
            """,
            leadsTo: RedirectUri);
    }
}
