namespace EGov.Platform.Agencies;

/// <summary>Under which codes an agency is looked for, and which of several it is.</summary>
internal static class AgencyLookup
{
    /// <summary>The codes of the agency; the older scheme's also in the form of the newer.</summary>
    internal static IEnumerable<string> TermsOf(Agency agency)
    {
        var codes = agency.Codes;
        return ((string?[])[codes.Decision20, codes.Qcvn102 is { } old ? Canonical(old) : null, codes.Administrative])
            .OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>A code as it is looked for: one of the older scheme in the form of the newer, others as they are.</summary>
    internal static string Canonical(string code) => Qcvn102Code.Parse(code)?.ToDecision20().ToString() ?? code;

    /// <summary>Of those that have had a code, the one that exists on the day.</summary>
    internal static Agency? On(IEnumerable<Agency> candidates, DateOnly day) =>
        candidates.Where(agency => agency.ExistsOn(day)).MaxBy(agency => agency.From);

    /// <summary>Of those that have had a code, the latest.</summary>
    internal static Agency? Latest(IEnumerable<Agency> candidates) => candidates.MaxBy(agency => agency.From);
}
