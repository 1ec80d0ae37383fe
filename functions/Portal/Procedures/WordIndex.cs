namespace EGov.Portal.Procedures;

/// <summary>
/// Which entries have which words. Words are sorted, so that those with the same beginning are neighbours; those of five letters and more are
/// also found with one typo, through every way to leave one letter out.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>So long must a word be that somebody types to be taken for a typo.</summary>
    private const int ShortestTyped = 5;

    /// <summary>A typed word may have a letter too many.</summary>
    private const int ShortestMeant = ShortestTyped - 1;

    private readonly string[] words;
    private readonly Posting[][] postings;
    private readonly Dictionary<string, List<int>> shortened = new(StringComparer.Ordinal);

    /// <param name="entries">Each entry's words with what they are worth there.</param>
    public WordIndex(IEnumerable<IReadOnlyDictionary<string, int>> entries)
    {
        var collected = new SortedDictionary<string, List<Posting>>(StringComparer.Ordinal);
        foreach (var (entry, number) in entries.Select((entry, number) => (entry, number)))
        {
            foreach (var (word, worth) in entry)
            {
                if (!collected.TryGetValue(word, out var list))
                {
                    collected.Add(word, list = []);
                }

                list.Add(new(number, worth));
            }
        }

        words = [.. collected.Keys];
        postings = [.. collected.Values.Select(list => list.ToArray())];
        for (var word = 0; word < words.Length; word++)
        {
            foreach (var variant in Shortened(words[word], ShortestMeant))
            {
                if (!shortened.TryGetValue(variant, out var same))
                {
                    shortened.Add(variant, same = []);
                }

                same.Add(word);
            }
        }
    }

    /// <summary>The postings of words that begin so; of the word itself at double worth.</summary>
    public IEnumerable<(Posting[] Postings, int Factor)> Beginning(string start)
    {
        var first = Array.BinarySearch(words, start, StringComparer.Ordinal);
        for (var word = first < 0 ? ~first : first; word < words.Length && words[word].StartsWith(start, StringComparison.Ordinal); word++)
        {
            yield return (postings[word], words[word].Length == start.Length ? 2 : 1);
        }
    }

    /// <summary>The postings of words that differ from the word by one letter left out, added, changed or swapped with the next.</summary>
    public IEnumerable<(Posting[] Postings, int Factor)> Like(string typed) =>
        Shortened(typed, ShortestTyped)
            .SelectMany(variant => shortened.GetValueOrDefault(variant) ?? [])
            .Distinct()
            .Where(word => Typo.IsOne(words[word], typed))
            .Select(word => (postings[word], 1));

    /// <summary>The word, and the word without any one of its letters. Nothing for words that are too short for a typo to be told.</summary>
    private static IEnumerable<string> Shortened(string word, int shortest) => word.Length < shortest || word.All(char.IsAsciiDigit)
        ? []
        : Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Append(word).Distinct(StringComparer.Ordinal);
}

/// <param name="Entry">The entry's number.</param>
/// <param name="Worth">What the word is worth there.</param>
internal readonly record struct Posting(int Entry, int Worth);
