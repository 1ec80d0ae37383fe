using System.Collections.Frozen;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Folding;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>One state of all definitions: which measures there are and how they rest on each other.</summary>
internal sealed class MeasureMap : IMeasureMap
{
    private readonly FrozenDictionary<string, Measure> measures;
    private readonly FrozenDictionary<string, Expression> expressions;
    private readonly FrozenDictionary<string, decimal> constants;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> dependents;
    private readonly FrozenDictionary<string, MeasurePlace> places;

    private MeasureMap(
        IReadOnlyList<Measure> all, FrozenDictionary<string, Expression> expressions, IReadOnlyDictionary<string, decimal> constants, IReadOnlyDictionary<string, MeasurePlace> places)
    {
        All = all;
        this.expressions = expressions;
        this.constants = constants.ToFrozenDictionary(StringComparer.Ordinal);
        this.places = places.ToFrozenDictionary(StringComparer.Ordinal);
        measures = all.ToFrozenDictionary(measure => measure.Code, StringComparer.Ordinal);
        dependents = expressions
            .SelectMany(each => InputsOf(each.Value).Select(input => (Input: input, each.Key)))
            .GroupBy(each => each.Input, each => each.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(each => each.Key, each => (IReadOnlyList<string>)[.. each.Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    /// <summary>All measures, in the order of the catalogue.</summary>
    public IReadOnlyList<Measure> All { get; }

    /// <summary>The state of these definitions; the error of the first that cannot be read, or of a circle.</summary>
    public static Result<MeasureMap> Of(IReadOnlyList<Measure> all, IReadOnlyDictionary<string, decimal> constants)
    {
        var expressions = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var measure in all)
        {
            if (measure.Expression is null)
            {
                continue;
            }

            if (!Expression.Parse(measure.Expression).Succeeded(out var expression, out var unreadable))
            {
                return unreadable;
            }

            expressions[measure.Code] = expression;
        }

        return new MeasureOrder(all, expressions).Find().Select(places => new MeasureMap(all, expressions.ToFrozenDictionary(StringComparer.Ordinal), constants, places));
    }

    /// <summary>A measure by its code; null when there is none.</summary>
    public Measure? Find(string code) => measures.GetValueOrDefault(code);

    /// <inheritdoc/>
    public Frequency? FrequencyOf(string measure) => Find(measure)?.Frequency;

    /// <inheritdoc/>
    public Expression? ExpressionOf(string measure) => expressions.GetValueOrDefault(measure);

    /// <inheritdoc/>
    public IReadOnlyList<string> DependentsOf(string measure) => dependents.GetValueOrDefault(measure, []);

    /// <inheritdoc/>
    public int RankOf(string measure) => places.TryGetValue(measure, out var place) ? place.Rank : 0;

    /// <inheritdoc/>
    public decimal? Constant(string code) => constants.TryGetValue(code, out var value) ? value : null;

    /// <inheritdoc/>
    public IReadOnlyList<string> RestingOn(string constant) =>
        [.. expressions.Where(each => each.Value.Constants.Contains(constant, StringComparer.Ordinal)).Select(each => each.Key).Order(StringComparer.Ordinal)];

    /// <summary>The measures that it reads itself.</summary>
    public IReadOnlyList<string> InputsOf(string measure) => ExpressionOf(measure) is { } expression ? [.. InputsOf(expression)] : [];

    /// <inheritdoc/>
    public IReadOnlySet<string> DatasetsOf(string measure) => places.TryGetValue(measure, out var place) ? place.Datasets : FrozenSet<string>.Empty;

    /// <summary>All measures, each after what it reads.</summary>
    public IEnumerable<Measure> InOrder() => All.OrderBy(measure => RankOf(measure.Code)).ThenBy(measure => measure.Code, StringComparer.Ordinal);

    /// <summary>What is wrong with what a computed measure reads; null when nothing is.</summary>
    public Error? FaultOf(string measure)
    {
        var expression = expressions[measure];
        return expression.Constants.FirstOrDefault(code => !constants.ContainsKey(code)) is { } unknown
            ? ReportingErrors.ConstantUnknown.With(unknown)
            : expression.References.Select(reference => FaultOf(reference, measures[measure].Frequency)).FirstOrDefault(fault => fault is not null);
    }

    internal static IEnumerable<string> InputsOf(Expression expression) => expression.References.Select(reference => reference.Measure).Distinct(StringComparer.Ordinal);

    private Error? FaultOf(ValueReference reference, Frequency own)
    {
        // Any year will do: whether periods lie in each other is the same in all of them.
        var sample = PeriodCode.Of(own, 2020, 1)!.Value;
        return FrequencyOf(reference.Measure) is not { } frequency ? ReportingErrors.MeasureUnknown.With(reference.Measure)
            : (reference with { Offset = 0 }).Reads(sample, frequency) is not var (from, to) ? ReportingErrors.PeriodsDoNotMeet.With(reference)
            : reference.Window is Window.None && from != to ? ReportingErrors.SeveralValuesUnsaid.With(reference)
            : null;
    }
}
