using EGov.Identity.Provider;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Pages;

/// <summary>What a page was asked with: its reader's language, and the client's request that the person is on the way to answer.</summary>
/// <param name="Request">The request.</param>
/// <param name="Language">By <c>ui_locales</c>, else by <c>Accept-Language</c>.</param>
/// <param name="Interaction">The id of the client's request; null where there is none.</param>
internal sealed record PageCall(HttpRequest Request, Language Language, string? Interaction)
{
    /// <summary>The parameter with the id of the client's request.</summary>
    public const string InteractionParameter = "interaction";

    /// <summary>The parameter with the languages that the reader wants, best first (OpenID Connect Core 3.1.2.1).</summary>
    public const string LocalesParameter = "ui_locales";

    /// <summary>What <see cref="InteractionParameter"/> means, for the description of the API.</summary>
    public const string InteractionMeaning = "The client's request that the person is on the way to answer";

    /// <summary>What <see cref="LocalesParameter"/> means, for the description of the API.</summary>
    public const string LocalesMeaning = "The languages that the reader wants, best first: en vi";

    /// <summary>The languages that the reader wants, as they came; null where none did.</summary>
    public string? Locales { get; init; }

    /// <summary>Reads the parameters.</summary>
    public static PageCall Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            request,
            WantedBy(request.Query[LocalesParameter].ToString()) ?? request.LanguageOf(),
            request.Query[InteractionParameter].ToString() is { Length: > 0 } interaction ? interaction : null)
        {
            Locales = request.Query[LocalesParameter].ToString() is { Length: > 0 } locales ? locales : null,
        };
    }

    /// <summary>The request of somebody who comes back from another site, on the way that they were on.</summary>
    public PageCall On(string? interaction, string? locales) =>
        this with { Interaction = interaction, Locales = locales, Language = WantedBy(locales ?? string.Empty) ?? Language };

    /// <summary>The address of another page of the same way.</summary>
    /// <param name="path">Below the issuer, without a slash before it.</param>
    public string AddressOf(string path)
    {
        var address = $"{Issuer.Path}/{path}";
        address = Interaction is null ? address : QueryHelpers.AddQueryString(address, InteractionParameter, Interaction);
        return Locales is null ? address : QueryHelpers.AddQueryString(address, LocalesParameter, Locales);
    }

    /// <summary>The text in the reader's language, as HTML.</summary>
    public string Say(Text text) => Page.Encode(text.In(Language));

    /// <summary>A page that says why it shows nothing else.</summary>
    /// <param name="error">Why.</param>
    /// <param name="below">HTML below it: what the reader can do.</param>
    public HtmlPage Refuse(Error error, string below = "")
    {
        ArgumentNullException.ThrowIfNull(error);
        return Page.Of(
            error.Definition.Title,
            Language,
            $"""<div class="summary" role="alert"><p>{Page.Encode(error.DetailIn(Language))}</p><p class="hint">{error.Definition.Code}</p></div>{below}""",
            error.Definition.Status);
    }

    private static Language? WantedBy(string locales) => locales.Split(' ').Select(tag => tag.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(tag => tag is "vi" or "en") switch
    {
        "vi" => Language.Vietnamese,
        "en" => Language.English,
        _ => null,
    };
}
