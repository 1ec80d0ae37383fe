using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Platform.Words;

namespace EGov.Identity.Upstream.Matching;

/// <summary>Reads whom the e-ID provider has proven out of its claims: of the ID token, and of userinfo what that does not say.</summary>
internal static class IdentityReader
{
    private const int LongestId = 200;
    private const int LongestName = 100;
    private const int LongestBusinessName = 300;
    private const string ForBusiness = "2";

    private static readonly string[] DateForms = ["dd/MM/yyyy", "yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>Null when the claims name nobody.</summary>
    public static UpstreamIdentity? Read(UpstreamSettings settings, JsonObject token, JsonObject? userInfo)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Named("sub", LongestId) is not { } subject || Claim(ClaimNames.TechId, LongestId) is not { } techId)
        {
            return null;
        }

        var number = Claim(ClaimNames.Number, PersonalNumber.Length);
        var born = Claim(ClaimNames.BirthDate, 10) is { } date && DateOnly.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : (DateOnly?)null;
        var business = Claim(ClaimNames.Enterprise, 14) ?? Claim(ClaimNames.TaxCode, 14);
        return new(
            settings.Issuer,
            techId,
            subject,
            Named("sid", LongestId),
            LevelOf(Named("acr", LongestId), Claim(ClaimNames.Level, LongestId)),
            int.TryParse(Claim(ClaimNames.Proof, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var proof) ? Math.Min(proof, 2) : 0,
            number is not null && born is { } birth && PersonalNumber.FaultOf(number, birth) is null ? number : null,
            Claim(ClaimNames.FullName, LongestName),
            born,
            Claim(ClaimNames.Kind, 1) == ForBusiness,
            business is not null && EnterpriseCode.IsOne(business) ? business : null,
            Claim(ClaimNames.BusinessName, LongestBusinessName));

        string? Claim(string ours, int longest) => Named(settings.Names[ours], longest);

        // What is signed goes before what is not.
        string? Named(string name, int longest) => (TextOf(token[name]) ?? TextOf(userInfo?[name])) is { } text
            && text.Length <= longest && !PlainText.IsBlank(text) && PlainText.FaultOf(text, lines: false) is null
                ? text.Trim()
                : null;
    }

    /// <summary>The lower of the two, where both are said; the lowest where none is.</summary>
    private static int LevelOf(string? context, string? level) =>
        new[] { NumberOf(context), NumberOf(level) }.OfType<int>().DefaultIfEmpty(1).Min();

    private static int? NumberOf(string? level) => level switch
    {
        "LoA1" or "1" => 1,
        "LoA2" or "2" => 2,
        "LoA3" or "3" => 3,
        "LoA4" or "4" => 4,
        _ => null,
    };

    private static string? TextOf(JsonNode? claim) => claim is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
        ? value.ToString()
        : null;
}
