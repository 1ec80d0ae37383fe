using System.Net;
using EGov.Identity.Provider;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Pages;

/// <summary>The frame of the provider's pages: text and forms, one style sheet of its own, and no script but where passkeys need theirs.</summary>
internal static class Page
{
    private static readonly Text Product = new("Đăng nhập một lần", "Single sign-on");
    private static readonly Text Skip = new("Đến nội dung chính", "Skip to content");

    /// <summary>A page.</summary>
    /// <param name="title">Its heading and its title.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="content">HTML in which all that is not the page's own is encoded.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="leadsTo">The address outside this origin to which a form of the page may lead on, or null.</param>
    /// <param name="script">The path of the page's one script, below the issuer; null for none.</param>
    public static HtmlPage Of(Text title, Language language, string content, int status = 200, string? leadsTo = null, string? script = null)
    {
        var tag = language is Language.English ? "en" : "vi";
        return new HtmlPage(
            $"""
            <!doctype html>
            <html lang="{tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encode(title.In(language))} – {Encode(Product.In(language))}</title>
            <link rel="stylesheet" href="{Issuer.Path}/page.css">{(script is null ? string.Empty : $"""<script src="{Issuer.Path}/{script}" defer></script>""")}
            </head>
            <body>
            <a class="skip" href="#content">{Skip.In(language)}</a>
            <header><p>{Product.In(language)}</p></header>
            <main id="content">
            <h1>{Encode(title.In(language))}</h1>
            {content}
            </main>
            </body>
            </html>
            """,
            status,
            "'self'",
            leadsTo,
            script is null ? null : "'self'");
    }

    /// <summary>Text as it may stand in HTML, also within quoted attributes.</summary>
    public static string Encode(string? text) => WebUtility.HtmlEncode(text) ?? string.Empty;
}
