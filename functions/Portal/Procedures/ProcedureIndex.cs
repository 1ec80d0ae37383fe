using System.Buffers;
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

        // Lent, not made: at this size they would go to the large object heap with every request.
        var (worths, best) = (ArrayPool<int>.Shared.Rent(entries.Length), ArrayPool<int>.Shared.Rent(entries.Length));
        try
        {
            return Search(query, day, wanted, worths.AsSpan(0, entries.Length), best.AsSpan(0, entries.Length));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(worths);
            ArrayPool<int>.Shared.Return(best);
        }
    }

    private ProcedureMatches Search(ProcedureQuery query, DateOnly day, List<string> wanted, Span<int> worths, Span<int> best)
    {
        var work = 0;
        if (wanted.Count == 0)
        {
            worths.Fill(1);
        }
        else
        {
            Weigh(wanted, words.Beginning, worths, best, ref work);
            if (!worths.ContainsAnyExcept(0))
            {
                Weigh(wanted, word => words.Beginning(word).Concat(words.Like(word)), worths, best, ref work);
            }
        }

        work += worths.Length - worths.Count(0);
        return Listed(query, day, worths, string.Join(' ', wanted), work);
    }

    /// <summary>The page: entries lie in the order of codes, so that of equal rank the earlier one goes first.</summary>
    private ProcedureMatches Listed(ProcedureQuery query, DateOnly day, ReadOnlySpan<int> worths, string phrase, int work)
    {
        var field = query.Filter.Field is { } name ? ProcedureEntry.Folded(name) : null;
        var total = 0;
        var page = new PriorityQueue<(int Entry, int Rank), (int Rank, int Later)>(query.Limit + 1);
        for (var number = 0; number < worths.Length; number++)
        {
            var entry = entries[number];
            if (worths[number] == 0 || !entry.IsInForce(day) || !entry.Is(query.Filter, field))
            {
                continue;
            }

            total++;
            var rank = worths[number] - 1 + entry.WorthOfPhrase(phrase);
            if (query.After is { } after && (rank > after.Rank || (rank == after.Rank && string.CompareOrdinal(entry.Procedure.Code, after.Code) <= 0)))
            {
                continue;
            }

            if (page.Count <= query.Limit)
            {
                page.Enqueue((number, rank), (rank, -number));
            }
            else
            {
                page.EnqueueDequeue((number, rank), (rank, -number));
            }
        }

        return Paged(page, query.Limit, total, work);
    }

    /// <summary>Empties the queue, which gives the worst first; one beyond the limit tells that more follows.</summary>
    private ProcedureMatches Paged(PriorityQueue<(int Entry, int Rank), (int Rank, int Later)> page, int limit, int total, int work)
    {
        var more = page.Count > limit;
        if (more)
        {
            page.Dequeue();
        }

        var found = new Procedure[page.Count];
        ProcedurePlace? last = null;
        for (var place = found.Length - 1; place >= 0; place--)
        {
            var (entry, rank) = page.Dequeue();
            found[place] = entries[entry].Procedure;
            last ??= new ProcedurePlace(rank, found[place].Code);
        }

        return new(found, more ? last : null, total, work);
    }

    /// <summary>Notes for each entry that has all words one more than the sum of what each is worth at best, and nothing for the others.</summary>
    private static void Weigh(
        List<string> wanted, Func<string, IEnumerable<(Posting[] Postings, int Factor)>> find, Span<int> worths, Span<int> best, ref int work)
    {
        worths.Fill(1);
        foreach (var lists in wanted.Select(word => find(word).ToList()).OrderBy(lists => lists.Sum(list => list.Postings.Length)))
        {
            best.Clear();
            foreach (var (list, factor) in lists)
            {
                work += list.Length;
                foreach (var posting in list)
                {
                    best[posting.Entry] = Math.Max(best[posting.Entry], posting.Worth * factor);
                }
            }

            for (var entry = 0; entry < worths.Length; entry++)
            {
                worths[entry] = worths[entry] == 0 || best[entry] == 0 ? 0 : worths[entry] + best[entry];
            }
        }
    }

    /// <summary>The national part of a code, which a local copy of the procedure lengthens: <c>1.001193.000.00.00.H56</c>.</summary>
    private static string? CodeOf(string typed) => CodeShape().Match(typed) is { Success: true } code ? code.Groups[1].Value : null;

    [GeneratedRegex("^\\s*([0-9]\\.[0-9]{6})(?:\\.[0-9A-Za-z.]*)?\\s*$")]
    private static partial Regex CodeShape();
}
