using System.Globalization;
using CrashWorker;

namespace Soak;

/// <summary>Compares the books of the load with what the functions wrote down.</summary>
internal sealed class Outcome(string folder)
{
    private readonly List<string> effects = [.. File.ReadLines(Path.Combine(folder, "effects.log"))];
    private readonly ILookup<(string Verb, string Kind), int> ledger =
        Ledger.Read(Path.Combine(folder, "ledger.log")).ToLookup(static line => (line.Verb, line.Kind), static line => line.Number);

    /// <summary>What is wrong; nothing in a good run.</summary>
    internal IEnumerable<string> Faults(int? dead) =>
        [.. Open(), .. Missing("message", "took", poisonToo: false), .. Missing("thing", "heard", poisonToo: true), .. Sessions(), .. DeadLetters(dead), .. Ticks()];

    /// <summary>How many pieces of work of each kind ended, for people.</summary>
    internal string Summary() => string.Join(", ", new[] { "journey", "message", "thing" }.Select(kind => $"{ledger[("done", kind)].Count()} {kind}s"))
        + $", {Enumerable.Range(0, Load.Sessions).Sum(session => ledger[("done", $"step{session}")].Count())} steps, {effects.Count(static line => line.StartsWith("tick", StringComparison.Ordinal))} ticks"
        + $"; {Again("took")} messages and {Again("heard")} things delivered again";

    private IEnumerable<string> Open() =>
        from kind in ledger.Select(static lines => lines.Key.Kind).Distinct()
        let left = ledger[("begin", kind)].Except(ledger[("done", kind)]).ToList()
        where left.Count > 0
        select $"{left.Count} of kind {kind} were begun and never ended, such as {left[0]}";

    private IEnumerable<string> Missing(string kind, string effect, bool poisonToo)
    {
        var missing = ledger[("done", kind)].Where(number => poisonToo || number % CrashApp.PoisonEvery != 0).Except(Numbers(effect)).ToList();
        return missing.Count == 0 ? [] : [$"{missing.Count} of kind {kind} were acknowledged and lost, such as {missing[0]}"];
    }

    private IEnumerable<string> Sessions()
    {
        for (var session = 0; session < Load.Sessions; session++)
        {
            var taken = Numbers($"step s{session}").ToList();
            if (!taken.Zip(taken.Skip(1)).All(static pair => pair.Second == pair.First || pair.Second == pair.First + 1))
            {
                yield return $"session {session} was not handled in order";
            }

            if (taken.LastOrDefault(-1) != ledger[("done", $"step{session}")].DefaultIfEmpty(-1).Max())
            {
                yield return $"session {session} was not handled to its end";
            }
        }
    }

    private IEnumerable<string> DeadLetters(int? dead)
    {
        var poison = ledger[("done", "message")].Distinct().Count(static number => number % CrashApp.PoisonEvery == 0);
        return dead == poison ? [] : [$"{dead} dead letters instead of {poison}"];
    }

    private IEnumerable<string> Ticks() => effects.Contains("tick on time") ? [] : ["the timer never ran on time"];

    private int Again(string effect)
    {
        var numbers = Numbers(effect).ToList();
        return numbers.Count - numbers.Distinct().Count();
    }

    private IEnumerable<int> Numbers(string effect) => effects
        .Where(line => line.StartsWith(effect + " ", StringComparison.Ordinal))
        .Select(line => int.Parse(line.AsSpan(effect.Length + 1), CultureInfo.InvariantCulture));
}
