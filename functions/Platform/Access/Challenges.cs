using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Access;

/// <summary>Tells clients by headers what would let them in: a token (RFC 6750), a stronger sign-in (RFC 9470), or a little patience.</summary>
internal static class Challenges
{
    private const string Scheme = "Bearer";

    /// <summary>The scope of tokens for the platform's APIs.</summary>
    private const string Scope = "scope=\"api\"";

    /// <summary>As long as the provider is not asked again.</summary>
    private static readonly string Patience = EndedSessionList.Fresh.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets the headers that go with the refusal.</summary>
    internal static Error Tell(HttpResponse response, Error refusal, bool hasToken)
    {
        if (refusal.Definition == PlatformErrors.IdentityUnavailable)
        {
            response.Headers.RetryAfter = Patience;
        }
        else
        {
            response.Headers.WWWAuthenticate = ChallengeOf(refusal, hasToken);
        }

        return refusal;
    }

    private static string ChallengeOf(Error refusal, bool hasToken)
    {
        if (refusal.Definition == PlatformErrors.LevelTooLow)
        {
            return $"{Scheme} error=\"insufficient_user_authentication\", acr_values=\"LoA{refusal.Arguments[0]}\"";
        }

        return refusal.Definition == PlatformErrors.NotAllowed || refusal.Definition == PlatformErrors.IdentityNotProven ? $"{Scheme} error=\"insufficient_scope\""
            : hasToken ? $"{Scheme} error=\"invalid_token\", {Scope}"
            : $"{Scheme} {Scope}";
    }
}
