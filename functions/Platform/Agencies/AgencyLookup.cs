namespace EGov.Platform.Agencies;

/// <summary>Under which codes an agency is looked for, and which of several it is.</summary>
internal static class AgencyLookup
{
    /// <summary>The codes of the agency; the older scheme's also in the form of the newer.</summary>
    internal static IEnumerable<string> TermsOf(Agency agency) =>
        agency.Codes.Administrative is { } administrative ? SchemeCodesOf(agency).Append(administrative) : SchemeCodesOf(agency);

    /// <summary>The codes that are an agency's own; that of an administrative unit may be shared by all who govern it.</summary>
    internal static IReadOnlyList<string> SchemeCodesOf(Agency agency) => (agency.Codes.Decision20, agency.Codes.Qcvn102) switch
    {
        (null, null) => [],
        ({ } code, null) => [code],
        (null, { } older) => [Canonical(older)],
        ({ } code, { } older) => Canonical(older) is var renewed && renewed == code ? [code] : [code, renewed],
    };

    /// <summary>A code as it is looked for: one of the older scheme in the form of the newer, others as they are.</summary>
    internal static string Canonical(string code) => Qcvn102Code.Parse(code)?.ToDecision20().ToString() ?? code;

    /// <summary>Of those that have had a code, the one that exists on the day.</summary>
    internal static Agency? On(IEnumerable<Agency> candidates, DateOnly day) =>
        candidates.Where(agency => agency.ExistsOn(day)).MaxBy(agency => agency.From);

    /// <summary>Of those that have had a code, the latest.</summary>
    internal static Agency? Latest(IEnumerable<Agency> candidates) => candidates.MaxBy(agency => agency.From);
}
