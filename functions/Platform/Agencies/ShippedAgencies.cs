using System.Collections.Frozen;
using System.Reflection;

namespace EGov.Platform.Agencies;

/// <summary>The agencies that ship with the product.</summary>
internal sealed class ShippedAgencies
{
    private readonly FrozenDictionary<string, Agency> byId;
    private readonly ILookup<string, Agency> byCode;
    private readonly ILookup<string, Agency> bySuccessor;

    internal ShippedAgencies(IReadOnlyCollection<Agency> agencies)
    {
        All = [.. agencies.OrderBy(agency => agency.Id, StringComparer.Ordinal)];
        InOrder = [.. All.Order(Comparer<Agency>.Create(static (one, other) => AgencyPages.Compare(one.Id, other.Id)))];
        byId = All.ToFrozenDictionary(agency => agency.Id, StringComparer.Ordinal);
        byCode = All.SelectMany(agency => AgencyLookup.TermsOf(agency).Select(term => (term, agency)))
            .ToLookup(pair => pair.term, pair => pair.agency, StringComparer.Ordinal);
        bySuccessor = All.SelectMany(agency => agency.Successors.Select(successor => (successor, agency)))
            .ToLookup(pair => pair.successor, pair => pair.agency, StringComparer.Ordinal);
    }

    /// <summary>Read once for the process: the data is part of the program.</summary>
    internal static ShippedAgencies Current { get; } = new(Read());

    /// <summary>All by ordinal id.</summary>
    internal IReadOnlyList<Agency> All { get; }

    /// <summary>All in the order of lists.</summary>
    internal IReadOnlyList<Agency> InOrder { get; }

    internal Agency? Find(string id) => byId.GetValueOrDefault(id);

    internal IEnumerable<Agency> WithTerm(string term) => byCode[term];

    internal IEnumerable<Agency> Before(string successor) => bySuccessor[successor];

    private static List<Agency> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var agencies = new List<Agency>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("agencies/", StringComparison.Ordinal)))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            using var file = new AgencyFile(content);
            var header = true;
            while (file.Next() is { } row)
            {
                if (!header)
                {
                    agencies.Add(AgencyRow.Read(row).Succeeded(out var agency, out var error)
                        ? agency
                        : throw new InvalidDataException($"{name} line {file.Line}: {error.DetailIn(Results.Language.English)}"));
                }

                header = false;
            }
        }

        return agencies;
    }
}
