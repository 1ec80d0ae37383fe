using EGov.Platform.Words;

namespace EGov.Portal.Procedures;

/// <summary>A procedure as the search sees it: its words in bare letters, by what they count.</summary>
internal sealed class ProcedureEntry
{
    /// <summary>What one word is worth by where it stands: a name's word outweighs any keyword, a keyword any field.</summary>
    private const int InCode = 16;

    private const int InName = 8;

    private const int InKeywords = 4;

    private const int InFields = 1;

    private const int WorthOfCode = 1000;

    private readonly DateOnly end;
    private readonly string code;
    private readonly string[] names;
    private readonly HashSet<string> fields;

    public ProcedureEntry(Procedure procedure, DateOnly end)
    {
        Procedure = procedure;
        this.end = end;
        code = Folded(procedure.Code);
        names = [Folded(procedure.Name.Vi), Folded(procedure.Name.En)];
        fields = [.. procedure.Fields.SelectMany(field => new[] { field.Code ?? string.Empty, field.Name.Vi, field.Name.En }).Select(Folded)];
        Words = WeighedWords(procedure);
    }

    public Procedure Procedure { get; }

    /// <summary>Each word with what it is worth.</summary>
    public IReadOnlyDictionary<string, int> Words { get; }

    public bool IsInForce(DateOnly day) => Procedure.From <= day && day <= end;

    /// <param name="filter">What it must be.</param>
    /// <param name="field">The filter's field in bare letters; null for none.</param>
    public bool Is(ProcedureFilter filter, string? field) =>
        (field is null || (field.Length > 0 && fields.Contains(field)))
        && (filter.Level is not { } level || Procedure.Levels.Contains(level))
        && (filter.Subject is not { } subject || Procedure.Subjects.Contains(subject))
        && (filter.Service is not { } service || Procedure.Service == service);

    /// <summary>What a whole phrase is worth: the code or the name itself, the name's beginning, or a part of it.</summary>
    public int WorthOfPhrase(string phrase)
    {
        if (phrase.Length == 0)
        {
            return 0;
        }

        var worth = 0;
        foreach (var name in names)
        {
            var at = name.IndexOf(phrase, StringComparison.Ordinal);
            worth = Math.Max(worth, at < 0 ? 0 : at > 0 ? 100 : name.Length > phrase.Length ? 150 : 200);
        }

        return code == phrase ? worth + WorthOfCode : worth;
    }

    internal static string Folded(string text) => string.Join(' ', VietnameseText.WordsOf(text));

    private static Dictionary<string, int> WeighedWords(Procedure procedure)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        Add([procedure.Code], InCode);
        Add([procedure.Name.Vi, procedure.Name.En], InName);
        Add(procedure.Keywords, InKeywords);
        Add(procedure.Fields.SelectMany(field => new[] { field.Name.Vi, field.Name.En }), InFields);
        return words;

        void Add(IEnumerable<string> texts, int worth)
        {
            foreach (var word in texts.SelectMany(VietnameseText.WordsOf))
            {
                words.TryAdd(word, worth);
            }
        }
    }
}
