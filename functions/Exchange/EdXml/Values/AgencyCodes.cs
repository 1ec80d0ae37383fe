using EGov.Platform.Agencies;

namespace EGov.Exchange.EdXml.Values;

/// <summary>Agencies' codes as packets write them: both schemes live side by side.</summary>
internal static class AgencyCodes
{
    /// <summary>The longest code of either scheme.</summary>
    public const int Longest = 35;

    /// <summary>One spelling of the code for comparing; null when it is a code of neither scheme.</summary>
    public static string? Normalised(string code)
    {
        var upper = code.ToUpperInvariant();
        return Qcvn102Code.Parse(upper) is { } older ? older.ToString() : Decision20Code.Parse(upper)?.ToString();
    }
}
