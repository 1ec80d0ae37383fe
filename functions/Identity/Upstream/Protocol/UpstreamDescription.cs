using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Platform.Access;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>What the e-ID provider says of itself, as far as it is used.</summary>
/// <param name="Authorize">Where people are sent.</param>
/// <param name="Token">Where codes are taken.</param>
/// <param name="UserInfo">Where more is told of people; null where nothing is.</param>
/// <param name="Keys">Where its keys stand.</param>
/// <param name="NamesItself">Whether every answer names the issuer (RFC 9207).</param>
internal sealed record UpstreamDescription(Uri Authorize, Uri Token, Uri? UserInfo, Uri Keys, bool NamesItself)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="IdentityProviderException">It is another provider's, or lacks something.</exception>
    public static UpstreamDescription Read(string text, string issuer, bool isDevelopment)
    {
        Document? read;
        try
        {
            read = JsonSerializer.Deserialize<Document>(text);
        }
        catch (JsonException failure)
        {
            throw new IdentityProviderException("The description of the e-ID provider cannot be read.", failure);
        }

        return read?.Issuer == issuer
            ? new(
                Needed(read.Authorize, "authorization_endpoint"),
                Needed(read.Token, "token_endpoint"),
                read.UserInfo is null ? null : Needed(read.UserInfo, "userinfo_endpoint"),
                Needed(read.Keys, "jwks_uri"),
                read.NamesItself)
            : throw new IdentityProviderException($"What describes itself as {issuer} names itself '{read?.Issuer}'.");

        Uri Needed(string? address, string name) => UpstreamAddress.Of(address, isDevelopment)
            ?? throw new IdentityProviderException($"The e-ID provider's {name} is '{address}'.");
    }

    private sealed record Document(
        [property: JsonPropertyName("issuer")] string? Issuer,
        [property: JsonPropertyName("authorization_endpoint")] string? Authorize,
        [property: JsonPropertyName("token_endpoint")] string? Token,
        [property: JsonPropertyName("userinfo_endpoint")] string? UserInfo,
        [property: JsonPropertyName("jwks_uri")] string? Keys,
        [property: JsonPropertyName("authorization_response_iss_parameter_supported")] bool NamesItself);
}
