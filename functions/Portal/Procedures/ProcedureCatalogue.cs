using System.Reflection;
using EGov.Platform.Storage;
using EGov.Platform.Words;

namespace EGov.Portal.Procedures;

/// <summary>The procedures that ship with the product, and the search over them.</summary>
internal sealed class ProcedureCatalogue
{
    private readonly IReadOnlyList<Entry> entries;
    private readonly ILookup<string, Procedure> versions;

    public ProcedureCatalogue(IEnumerable<Procedure> procedures)
    {
        entries = [.. procedures.OrderBy(procedure => procedure.Code, StringComparer.Ordinal).Select(procedure => new Entry(procedure))];
        versions = entries.Select(entry => entry.Procedure).ToLookup(procedure => procedure.Code, StringComparer.Ordinal);
    }

    public static ProcedureCatalogue Shipped { get; } = new(ReadShipped());

    /// <summary>The version of the procedure that is in force on the day, or null.</summary>
    public Procedure? Find(string code, DateOnly day) =>
        versions[code].Where(procedure => procedure.From <= day).MaxBy(procedure => procedure.From);

    /// <summary>One version of the procedure, in force or not.</summary>
    public Procedure? Find(string code, int version) => versions[code].FirstOrDefault(procedure => procedure.Version == version);

    /// <summary>
    /// Procedures in force on the day in which every word of the query begins some word, those with the query in their name first.
    /// </summary>
    public IReadOnlyList<Procedure> Search(string query, DateOnly day, int limit)
    {
        var words = VietnameseText.WordsOf(query);
        var phrase = string.Join(' ', words);
        return
        [
            .. entries
                .Where(entry => Find(entry.Procedure.Code, day) == entry.Procedure && words.All(entry.HasWordLike))
                .OrderByDescending(entry => entry.Name.Contains(phrase, StringComparison.Ordinal))
                .ThenBy(entry => entry.Procedure.Code, StringComparer.Ordinal)
                .Take(limit)
                .Select(entry => entry.Procedure),
        ];
    }

    private static IEnumerable<Procedure> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("procedures/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new MemoryStream();
            stream.CopyTo(content);
            yield return PlatformJson.Read<Procedure>(content.ToArray());
        }
    }

    private sealed class Entry(Procedure procedure)
    {
        private readonly HashSet<string> words =
        [
            .. VietnameseText.WordsOf(string.Join(' ', [procedure.Code, procedure.Name.Vi, procedure.Name.En, procedure.Fields[0].Name.Vi, .. procedure.Keywords])),
        ];

        public Procedure Procedure => procedure;

        public string Name { get; } = string.Join(' ', VietnameseText.WordsOf(procedure.Name.Vi));

        public bool HasWordLike(string start) => words.Any(word => word.StartsWith(start, StringComparison.Ordinal));
    }
}
