using System.Globalization;
using System.Text.RegularExpressions;
using EGov.Identity.Provider.Protocol;

namespace EGov.Identity.Provider.Authorization;

/// <summary>The forms and bounds of the parameters of authorization requests.</summary>
internal static partial class RequestShapes
{
    private static readonly string[] Prompts = ["none", "login", "consent", "select_account"];

    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["state"] = 1000,
        ["nonce"] = 500,
        ["login_hint"] = 200,
        ["acr_values"] = 200,
        ["ui_locales"] = 100,
        ["scope"] = 1000,
        ["acting_as"] = 80,
    };

    /// <summary>The first parameter that is not as it should be, or null.</summary>
    public static string? WrongIn(ProtocolFields fields)
    {
        if (Longest.FirstOrDefault(bound => fields.Find(bound.Key)?.Length > bound.Value).Key is { } tooLong)
        {
            return tooLong;
        }

        var prompts = fields.Words("prompt");
        return prompts.Except(Prompts, StringComparer.Ordinal).Any() || (prompts.Count > 1 && prompts.Contains("none", StringComparer.Ordinal)) ? "prompt"
            : fields.Find("max_age") is { } age && MaxAgeOf(age) is null ? "max_age"
            : fields.Find("response_mode") is not (null or "query" or ReturnAddress.FormPost) ? "response_mode"
            : fields.Find("acting_as") is { } capacity && !CapacityKey().IsMatch(capacity) ? "acting_as"
            : null;
    }

    /// <summary>The bound, or null when it is none.</summary>
    public static TimeSpan? MaxAgeOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Whether the text is the SHA-256 of a verifier in Base64url (RFC 7636, 4.2).</summary>
    public static bool IsChallenge(string text) => Challenge().IsMatch(text);

    /// <summary>Whether the text can be a verifier (RFC 7636, 4.1).</summary>
    public static bool IsVerifier(string text) => Verifier().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{43}\z")]
    private static partial Regex Challenge();

    [GeneratedRegex(@"\A[A-Za-z0-9._~-]{43,128}\z")]
    private static partial Regex Verifier();

    [GeneratedRegex(@"\A[a-z]+(:[A-Za-z0-9._-]+){0,2}\z")]
    private static partial Regex CapacityKey();
}
