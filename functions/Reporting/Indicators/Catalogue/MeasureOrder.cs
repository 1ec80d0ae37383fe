using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>Where a measure stands among those that it rests on.</summary>
/// <param name="Rank">0 for a collected one; otherwise one more than the highest of what it reads.</param>
/// <param name="Datasets">The datasets on which it rests.</param>
internal sealed record MeasurePlace(int Rank, IReadOnlySet<string> Datasets);

/// <summary>Finds the order in which measures rest on each other, or the circle in which they do.</summary>
internal sealed class MeasureOrder(IReadOnlyList<Measure> all, IReadOnlyDictionary<string, Expression> expressions)
{
    private readonly Dictionary<string, Measure> measures = all.ToDictionary(measure => measure.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, MeasurePlace> places = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    /// <summary>The places of all measures; the circle's error when there is one.</summary>
    public Result<IReadOnlyDictionary<string, MeasurePlace>> Find()
    {
        foreach (var measure in all)
        {
            if (!PlaceOf(measure.Code).Succeeded(out _, out var circle))
            {
                return circle;
            }
        }

        return places;
    }

    private Result<MeasurePlace> PlaceOf(string code)
    {
        if (places.TryGetValue(code, out var known))
        {
            return known;
        }

        if (path.Contains(code))
        {
            return ReportingErrors.MeasuresInCircle.With(string.Join(" → ", path.SkipWhile(each => each != code).Append(code)));
        }

        path.Add(code);
        var (rank, datasets) = (0, new HashSet<string>(StringComparer.Ordinal));
        if (measures.GetValueOrDefault(code)?.Dataset is { } own)
        {
            datasets.Add(own);
        }

        foreach (var input in expressions.TryGetValue(code, out var expression) ? MeasureMap.InputsOf(expression) : [])
        {
            if (!PlaceOf(input).Succeeded(out var place, out var circle))
            {
                return circle;
            }

            rank = Math.Max(rank, place.Rank + 1);
            datasets.UnionWith(place.Datasets);
        }

        path.RemoveAt(path.Count - 1);
        return places[code] = new(rank, datasets);
    }
}
