using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Pages;
using EGov.Identity.Provider;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Results;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>Sends people to the e-ID provider with an authorization request (OpenID Connect Core 3.1.2.1, RFC 7636).</summary>
internal sealed class UpstreamRequests(UpstreamChoice choice, UpstreamProvider provider, Trips trips, Issuer issuer, TimeProvider clock)
{
    /// <summary>The path to which its answers come, below the issuer.</summary>
    public const string AnswerPath = $"{UpstreamChoice.Path}/callback";

    /// <summary>The address to which its answers come, which is registered there.</summary>
    public string AnswerAddress => issuer.AddressOf($"/{AnswerPath}");

    /// <summary>The address to which the browser goes; the trip's cookie goes with the answer.</summary>
    /// <param name="call">The request.</param>
    /// <param name="interaction">The client's request; null where there is none.</param>
    /// <param name="level">The lowest level that is taken.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="EGov.Platform.Access.IdentityProviderException">The provider does not answer.</exception>
    public async Task<string> BeginAsync(PageCall call, Interaction? interaction, int level, CancellationToken cancellation)
    {
        var settings = choice.Settings!;
        var described = await provider.DescribedAsync(cancellation);
        var now = clock.GetUtcNow();
        var anew = interaction?.Prompts.Any(prompt => prompt is "login" or "select_account") == true;
        var locales = call.Request.Query[PageCall.LocalesParameter].ToString();
        var trip = new Trip(call.Interaction, locales.Length > 0 ? locales : null, level, anew ? now : now - interaction?.MaxAge);
        var secrets = await trips.BeginAsync(call.Request.HttpContext.Response, trip, cancellation);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = AnswerAddress,
            ["scope"] = settings.Scopes,
            ["state"] = secrets.State,
            ["nonce"] = secrets.Nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(secrets.Verifier))),
            ["code_challenge_method"] = "S256",
            ["acr_values"] = Levels.NameOf(level),
            ["ui_locales"] = call.Language is Language.English ? "en" : "vi",
        };
        if (trip.FreshFrom is { } from)
        {
            fields["max_age"] = ((long)(now - from).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            fields["prompt"] = anew ? "login" : null;
        }

        return QueryHelpers.AddQueryString(described.Authorize.OriginalString, fields.Where(field => field.Value is not null));
    }
}
