namespace EGov.Platform.Agencies;

/// <summary>
/// Which page of the registry an agency stands on. A page is one document with the bodies directly under one code, so that a body is read with one
/// look-up and a country is written with a few thousand documents.
/// </summary>
internal static class AgencyPages
{
    /// <summary>Ids without groups stand together with those that begin with the same letters.</summary>
    private const int LettersInCommon = 7;

    private const string Ended = "-until-";

    /// <summary>The page: the id without its last group, <c>H29.12</c> for <c>H29.12.5</c>; a top body's own code.</summary>
    internal static string Of(string id)
    {
        var ended = id.IndexOf(Ended, StringComparison.Ordinal);
        var code = ended > 0 ? id[..ended] : id;
        var group = code.LastIndexOf('.');
        return group > 0 ? code[..group] : code.Length > LettersInCommon ? code[..LettersInCommon] : code;
    }

    /// <summary>The order in which all agencies are listed: by page, and by id within it.</summary>
    internal static int Compare(string id, string other)
    {
        var pages = string.CompareOrdinal(Of(id), Of(other));
        return pages != 0 ? pages : string.CompareOrdinal(id, other);
    }

    /// <summary>The pages on which a body with the code is looked for first.</summary>
    internal static IEnumerable<string> Expected(string code) => [Of(code), OfAdministrative(code)];

    /// <summary>Where a reader would not find the agency by its parent, its codes or its successors alone: partitions that have to point to its page.</summary>
    internal static IEnumerable<string> PointersTo(Agency agency)
    {
        var page = Of(agency.Id);
        if (agency.Parent is { } parent && parent != page)
        {
            yield return UnderParent(parent);
        }

        foreach (var code in AgencyLookup.TermsOf(agency).Where(code => Of(code) != page && OfAdministrative(code) != page))
        {
            yield return WithCode(code);
        }

        foreach (var successor in agency.Successors)
        {
            yield return Before(successor);
        }
    }

    private static string OfAdministrative(string code) => Of($"adm-{code}");

    internal static string UnderParent(string parent) => $"agencies-under-{parent}";

    internal static string Before(string successor) => $"agencies-before-{successor}";

    internal static string WithCode(string code) => $"agencies-with-{code}";
}

/// <summary>A page as it is stored.</summary>
internal sealed record AgencyPage(string Id, string PartitionKey, int Schema, IReadOnlyList<Agency> Agencies)
{
    internal const string Partition = "agencies";
    internal const int CurrentSchema = 1;

    internal static AgencyPage Of(string id, IEnumerable<Agency> agencies) =>
        new(id, Partition, CurrentSchema, [.. agencies.OrderBy(agency => agency.Id, StringComparer.Ordinal)]);
}

/// <summary>Says that a page holds something of what its partition is asked for; never wrong to follow, for the page says what it holds.</summary>
internal sealed record AgencyPointer(string Id, string PartitionKey);
