using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Sending;

/// <summary>
/// What becomes of a document with a signature that is not valid: it is delivered with the report, so that the recipient can refuse it, or the
/// axis refuses it. It is never passed over in silence.
/// </summary>
/// <param name="RefusesInvalid">Whether the axis refuses it.</param>
internal sealed record SignaturePolicy(bool RefusesInvalid)
{
    /// <summary>The setting: <c>flag</c> or <c>refuse</c>; nothing means flag.</summary>
    public const string Setting = "Exchange:InvalidSignatures";

    public static SignaturePolicy Of(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or "flag" => new(false),
        "refuse" => new(true),
        var other => throw new InvalidOperationException($"The setting {Setting} is flag or refuse, not {other}."),
    };
}
