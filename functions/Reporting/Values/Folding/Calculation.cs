using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values.Folding;

/// <summary>Calculates the measures that rest on what changed, in the order in which they rest on each other, a sheet at a time.</summary>
internal sealed class Calculation(SheetPass pass, IMeasureMap measures)
{
    /// <summary>So many digits after the point a computed value has at most.</summary>
    private const int Decimals = 10;

    private readonly SortedSet<(int Rank, string Measure, PeriodCode Period)> due = [];

    /// <summary>Calculates all that rests on the sheets, directly or not.</summary>
    internal async Task FollowAsync(IEnumerable<(string Measure, PeriodCode Period)> changed, CancellationToken cancellation)
    {
        foreach (var (measure, period) in changed)
        {
            AddDependentsOf(measure, period);
        }

        await RunAsync(cancellation);
    }

    /// <summary>Calculates sheets of a computed measure, and all that rests on them.</summary>
    internal Task AnewAsync(string measure, IEnumerable<PeriodCode> periods, CancellationToken cancellation)
    {
        due.UnionWith(periods.Select(period => (measures.RankOf(measure), measure, period)));
        return RunAsync(cancellation);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        while (due.Count > 0)
        {
            // What one of a rank changes, only higher ranks read.
            var rank = due.Min.Rank;
            var together = due.TakeWhile(each => each.Rank == rank).ToList();
            due.ExceptWith(together);
            // What is calculated is read before what it rests on: whoever writes an input after this writes it too, later, and then one of the two fails.
            await pass.OpenAsync(together.Select(static each => (each.Measure, each.Period)), cancellation);
            await pass.OpenAsync(together.SelectMany(each => InputsOf(each.Measure, each.Period)), cancellation);
            foreach (var (_, measure, period) in together)
            {
                Calculate(measure, period);
                AddDependentsOf(measure, period);
            }
        }
    }

    private void AddDependentsOf(string measure, PeriodCode period)
    {
        foreach (var dependent in measures.DependentsOf(measure))
        {
            var own = measures.FrequencyOf(dependent)!.Value;
            foreach (var reference in measures.ExpressionOf(dependent)!.References.Where(reference => reference.Measure == measure))
            {
                if (reference.AffectedBy(period, own) is var (from, to))
                {
                    due.UnionWith(Periods(from, to).Select(each => (measures.RankOf(dependent), dependent, each)));
                }
            }
        }
    }

    private IEnumerable<(string Measure, PeriodCode Period)> InputsOf(string measure, PeriodCode period) =>
        measures.ExpressionOf(measure)!.References.SelectMany(reference => ReadsOf(reference, period));

    private IEnumerable<(string Measure, PeriodCode Period)> ReadsOf(ValueReference reference, PeriodCode period)
    {
        if (measures.FrequencyOf(reference.Measure) is not { } frequency)
        {
            return [];
        }

        var (from, to) = reference.ReadsFor(period, frequency);
        return Periods(from, to).Select(each => (reference.Measure, each));
    }

    private void Calculate(string measure, PeriodCode period)
    {
        var expression = measures.ExpressionOf(measure)!;
        var lookup = new SheetLookup(pass, measures);
        var calculated = new Dictionary<CellKey, ValueCell>();
        foreach (var key in KeysOf(expression, period))
        {
            lookup.Begin();
            if (expression.Evaluate(lookup, period, key.Area, key.Category) is { } value && lookup.At is { } at)
            {
                calculated[key] = new(key.Area, key.Category, Math.Round(value, Decimals), lookup.Status, at, 0, 0);
            }
        }

        pass.Find(measure, period)!.Replace(calculated, measures.DatasetsOf(measure).Count > 1);
    }

    /// <summary>The places for which there may be a value: those of what it reads.</summary>
    private HashSet<CellKey> KeysOf(Expression expression, PeriodCode period)
    {
        var keys = new HashSet<CellKey>();
        foreach (var reference in expression.References)
        {
            var read = ReadsOf(reference, period).SelectMany(place => pass.Find(place.Measure, place.Period)?.Cells.Keys ?? []);
            keys.UnionWith(read.Select(key => new CellKey(
                reference.IsTotal ? CellKey.Whole : key.Area, reference.Category is null ? key.Category : CellKey.Total)));
        }

        return keys;
    }

    private static IEnumerable<PeriodCode> Periods(PeriodCode from, PeriodCode to)
    {
        for (var period = from; period.Ordinal <= to.Ordinal; period = period.Offset(1))
        {
            yield return period;
        }
    }
}
