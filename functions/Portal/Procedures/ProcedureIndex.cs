using System.Text.RegularExpressions;
using EGov.Platform.Words;

namespace EGov.Portal.Procedures;

/// <summary>
/// The search over procedures, built once at the start: every word of the query must begin some word of the procedure; when nothing has them
/// all, a word of five letters and more may be off by one.
/// </summary>
internal sealed partial class ProcedureIndex
{
    private const int MostWords = 12;

    private const int WorthOfCode = 1000;

    private readonly ProcedureEntry[] entries;
    private readonly WordIndex words;

    /// <param name="procedures">Versions with their last days.</param>
    public ProcedureIndex(IEnumerable<(Procedure Procedure, DateOnly End)> procedures)
    {
        entries =
        [
            .. procedures.OrderBy(version => version.Procedure.Code, StringComparer.Ordinal)
                .ThenBy(version => version.Procedure.Version)
                .Select(version => new ProcedureEntry(version.Procedure, version.End)),
        ];
        words = new(entries.Select(entry => entry.Words));
    }

    public ProcedureMatches Search(ProcedureQuery query, DateOnly day)
    {
        var typed = CodeOf(query.Words) ?? query.Words;
        var wanted = VietnameseText.WordsOf(typed).Take(MostWords).ToList();
        var work = 0;
        var worths = wanted.Count == 0
            ? Enumerable.Range(0, entries.Length).ToDictionary(entry => entry, _ => 0)
            : WithAll(wanted, words.Beginning, ref work);
        if (worths.Count == 0)
        {
            worths = WithAll(wanted, word => words.Beginning(word).Concat(words.Like(word)), ref work);
        }

        work += worths.Count;
        return Listed(query, day, worths, string.Join(' ', wanted), work);
    }

    private ProcedureMatches Listed(ProcedureQuery query, DateOnly day, Dictionary<int, int> worths, string phrase, int work)
    {
        var field = query.Filter.Field is { } name ? ProcedureEntry.Folded(name) : null;
        var found = worths
            .Select(found => (Entry: entries[found.Key], Worth: found.Value))
            .Where(found => found.Entry.IsInForce(day) && found.Entry.Is(query.Filter, field))
            .Select(found => (found.Entry.Procedure, Place: new ProcedurePlace(found.Worth + WorthOf(found.Entry, phrase), found.Entry.Procedure.Code)))
            .ToList();
        var rest = found.Where(match => query.After is null || match.Place.CompareTo(query.After) > 0)
            .OrderBy(match => match.Place)
            .Take(query.Limit + 1)
            .ToList();
        var page = rest.Take(query.Limit).ToList();
        return new([.. page.Select(match => match.Procedure)], rest.Count > page.Count ? page[^1].Place : null, found.Count, work);
    }

    private static int WorthOf(ProcedureEntry entry, string phrase) =>
        phrase.Length == 0 ? 0 : entry.WorthOfPhrase(phrase) + (ProcedureEntry.Folded(entry.Procedure.Code) == phrase ? WorthOfCode : 0);

    /// <summary>The entries that have all words, with the sum of what each is worth at best.</summary>
    private static Dictionary<int, int> WithAll(
        IReadOnlyList<string> wanted, Func<string, IEnumerable<(Posting[] Postings, int Factor)>> find, ref int work)
    {
        var having = new Dictionary<int, int>();
        foreach (var (lists, number) in wanted.Select(word => find(word).ToList())
            .OrderBy(lists => lists.Sum(list => list.Postings.Length))
            .Select((lists, number) => (lists, number)))
        {
            var best = new Dictionary<int, int>();
            foreach (var (list, factor) in lists)
            {
                work += list.Length;
                foreach (var posting in list)
                {
                    if (number == 0 || having.ContainsKey(posting.Entry))
                    {
                        best[posting.Entry] = Math.Max(best.GetValueOrDefault(posting.Entry), posting.Worth * factor);
                    }
                }
            }

            having = best.ToDictionary(found => found.Key, found => found.Value + having.GetValueOrDefault(found.Key));
        }

        return having;
    }

    /// <summary>The national part of a code, which a local copy of the procedure lengthens: <c>1.001193.000.00.00.H56</c>.</summary>
    private static string? CodeOf(string typed) => CodeShape().Match(typed) is { Success: true } code ? code.Groups[1].Value : null;

    [GeneratedRegex("^\\s*([0-9]\\.[0-9]{6})(?:\\.[0-9A-Za-z.]*)?\\s*$")]
    private static partial Regex CodeShape();
}
