using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EGov.Platform.Access;

/// <summary>Whom the claims of a proven access token name.</summary>
internal sealed class TokenCaller
{
    private const string LevelPrefix = "LoA";
    private const int MostProcedures = 200;

    private readonly JsonElement claims;

    /// <param name="token">A token whose signature is proven.</param>
    internal TokenCaller(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(token.EncodedPayload));
        claims = payload.RootElement.Clone();
        Sessions = [.. new[] { TextOf(TokenClaims.Session), TextOf(TokenClaims.Grant) }.OfType<string>()];
        var caller = new Caller(
            TextOf(TokenClaims.Subject) ?? string.Empty,
            [.. (ListOf(TokenClaims.Roles) ?? []).Where(role => Callers.Roles.Contains(role, StringComparer.Ordinal))],
            TextOf(TokenClaims.Agency))
        {
            Expires = new DateTimeOffset(token.ValidTo, TimeSpan.Zero),
            ActsFor = TextOf(TokenClaims.ActsFor),
            Mandate = TextOf(TokenClaims.Mandate),
            Procedures = ListOf(TokenClaims.MandateScope),
            Rights = ListOf(TokenClaims.MandateRights) ?? [],
            Level = LevelOf(TextOf(TokenClaims.Level)),
            Session = TextOf(TokenClaims.Session),
            Scopes = TextOf(TokenClaims.Scope)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            IdentityProof = ProofOf(Find(TokenClaims.IdentityProof)),
        };
        Caller = IsWhole(caller) ? caller : null;
    }

    /// <summary>The caller; null when the claims name none as they should.</summary>
    internal Caller? Caller { get; }

    /// <summary>What ends the token before its time when it ends.</summary>
    internal IReadOnlyList<string> Sessions { get; }

    /// <summary>A token of a person that no end of a session could reach would be good whatever happens; one of a mandate without its bounds, for everything.</summary>
    private bool IsWhole(Caller caller) =>
        Access.Caller.IsId(caller.Id)
        && (caller.Agency is null || Access.Caller.IsId(caller.Agency))
        && (caller.ActsFor is null || Access.Caller.IsId(caller.ActsFor))
        && (caller.Mandate is null || (caller.ActsFor is not null && Access.Caller.IsId(caller.Mandate)))
        && (caller.Session is { Length: > 0 } || (caller.Session is null && caller.Roles is [var only] && only == Callers.System))
        && (Find(TokenClaims.MandateScope) is null || caller.Procedures is { Count: <= MostProcedures });

    private static int LevelOf(string? text) =>
        text?.Length == LevelPrefix.Length + 1 && text.StartsWith(LevelPrefix, StringComparison.Ordinal)
        && int.TryParse(text[^1..], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 4
            ? level
            : 0;

    private static int ProofOf(JsonElement? claim) =>
        claim is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var proof) && proof is >= 0 and <= 2 ? proof : 0;

    /// <summary>A text; null where the claim is left out, and nothing where it is of another kind, which no claim may be.</summary>
    private string? TextOf(string claim) => Find(claim) is not { } found ? null : found.ValueKind == JsonValueKind.String ? found.GetString() : string.Empty;

    private string[]? ListOf(string claim) =>
        Find(claim) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(static item => item.GetString()!)]
            : null;

    /// <summary>A claim of null is one that was left out.</summary>
    private JsonElement? Find(string claim) =>
        claims.TryGetProperty(claim, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
}
