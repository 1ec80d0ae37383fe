using EGov.Platform.Words;

namespace EGov.Platform.Agencies;

/// <summary>Which agencies a list shows.</summary>
/// <param name="Parent">Those directly under this one, or null for all.</param>
/// <param name="Kind">Of this kind, or null for all.</param>
/// <param name="On">Those that exist on this day, or null for all that ever did.</param>
/// <param name="Query">Those in whose names, id or codes every word of this begins some word, marks aside; empty for all.</param>
public sealed record AgencyFilter(string? Parent, AgencyKind? Kind, DateOnly? On, string Query)
{
    internal bool Fits(Agency agency, IReadOnlyList<string> words) =>
        (Kind is null || Kind == agency.Kind) && (On is not { } day || agency.ExistsOn(day)) && (words.Count == 0 || HasAll(agency, words));

    private static bool HasAll(Agency agency, IReadOnlyList<string> words)
    {
        var own = VietnameseText.WordsOf(string.Join(' ', [agency.Name.Vi, agency.Name.En, agency.Id, .. AgencyLookup.TermsOf(agency)]));
        return words.All(word => own.Any(begun => begun.StartsWith(word, StringComparison.Ordinal)));
    }
}
