using System.Text.Json.Serialization;
using EGov.Identity.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Protocol;

/// <summary>An error as the protocol tells it (RFC 6749, 5.2).</summary>
/// <param name="Error">The protocol's own word.</param>
/// <param name="Description">What happened, with our number before it.</param>
internal sealed record OAuthRefusal(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description)
{
    private static readonly Dictionary<ErrorDefinition, string> Words = new()
    {
        [IdentityErrors.WrongResponseType] = "unsupported_response_type",
        [IdentityErrors.WrongScope] = "invalid_scope",
        [IdentityErrors.LoginRequired] = "login_required",
        [IdentityErrors.TooManyClients] = "login_required",
        [IdentityErrors.ConsentRequired] = "consent_required",
        [IdentityErrors.ChoiceRequired] = "interaction_required",
        [IdentityErrors.AccessRefused] = "access_denied",
        [IdentityErrors.CapacityRefused] = "access_denied",
        [IdentityErrors.RequestObject] = "request_not_supported",
        [IdentityErrors.WrongRequestUri] = "invalid_request_uri",
        [IdentityErrors.UnknownClient] = "invalid_client",
        [IdentityErrors.ClientNotProven] = "invalid_client",
        [IdentityErrors.WrongGrant] = "invalid_grant",
        [IdentityErrors.WrongGrantType] = "unsupported_grant_type",
        [IdentityErrors.GrantTypeNotForClient] = "unauthorized_client",
        [IdentityErrors.LegacyOff] = "unauthorized_client",
        [IdentityErrors.WrongToken] = "invalid_token",
        [IdentityErrors.EidLevelTooLow] = "unmet_authentication_requirements",
        [IdentityErrors.TooManyTokenRequests] = "temporarily_unavailable",
    };

    public static OAuthRefusal Of(Error error) => new(WordOf(error), DescriptionOf(error));

    /// <summary>The answer of an endpoint that clients ask.</summary>
    public static JsonHttpResult<OAuthRefusal> Answer(HttpRequest request, Error error)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(Of(error), statusCode: error.Definition.Status);
    }

    private static string WordOf(Error error) =>
        Words.GetValueOrDefault(error.Definition, error.Definition.Status < StatusCodes.Status500InternalServerError ? "invalid_request" : "server_error");

    /// <summary>In English, and without the characters that the protocol does not take there.</summary>
    private static string DescriptionOf(Error error)
    {
        var fields = string.Concat(error.Fields.Select(field => $" {field.Field}: {field.Message.En}"));
        var text = $"{error.Definition.Code} {error.DetailIn(Language.English)}{fields}";
        return string.Concat(text.Select(letter => letter is < ' ' or > '~' or '"' or '\\' ? '\'' : letter));
    }
}
