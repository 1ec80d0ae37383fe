using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EGov.Platform.Access;

/// <summary>Whom the claims of a proven access token name.</summary>
internal static class TokenCaller
{
    private const string LevelPrefix = "LoA";
    private const int MostProcedures = 200;

    /// <summary>The caller; null when the claims name none as they should.</summary>
    internal static Caller? Of(JsonWebToken token)
    {
        var roles = ListOf(token, TokenClaims.Roles)?.Where(role => Callers.Roles.Contains(role, StringComparer.Ordinal)).ToArray() ?? [];
        var session = TextOf(token, TokenClaims.Session);
        var caller = new Caller(token.Subject ?? string.Empty, roles, TextOf(token, TokenClaims.Agency))
        {
            Expires = new DateTimeOffset(token.ValidTo, TimeSpan.Zero),
            ActsFor = TextOf(token, TokenClaims.ActsFor),
            Mandate = TextOf(token, TokenClaims.Mandate),
            Procedures = ListOf(token, TokenClaims.MandateScope),
            Rights = ListOf(token, TokenClaims.MandateRights) ?? [],
            Level = LevelOf(TextOf(token, TokenClaims.Level)),
            Session = session,
        };
        return IsWhole(caller, token) ? caller : null;
    }

    /// <summary>What ends the token before its time when it ends.</summary>
    internal static IEnumerable<string> SessionsOf(JsonWebToken token) =>
        new[] { TextOf(token, TokenClaims.Session), TextOf(token, TokenClaims.Grant) }.OfType<string>();

    /// <summary>A token of a person that no end of a session could reach would be good whatever happens; one of a mandate without its bounds, for everything.</summary>
    private static bool IsWhole(Caller caller, JsonWebToken token) =>
        Caller.IsId(caller.Id)
        && (caller.Agency is null || Caller.IsId(caller.Agency))
        && (caller.ActsFor is null || Caller.IsId(caller.ActsFor))
        && (caller.Mandate is null || (caller.ActsFor is not null && Caller.IsId(caller.Mandate)))
        && (caller.Session is not null || (caller.Roles is [var only] && only == Callers.System))
        && (!token.TryGetPayloadValue<object>(TokenClaims.MandateScope, out _) || caller.Procedures is { Count: <= MostProcedures });

    private static int LevelOf(string? text) =>
        text?.Length == LevelPrefix.Length + 1 && text.StartsWith(LevelPrefix, StringComparison.Ordinal)
        && int.TryParse(text[^1..], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 4
            ? level
            : 0;

    private static string? TextOf(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static string[]? ListOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<JsonElement>(claim, out var element) && element.ValueKind == JsonValueKind.Array
        && element.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String)
            ? [.. element.EnumerateArray().Select(static item => item.GetString()!)]
            : null;
}
