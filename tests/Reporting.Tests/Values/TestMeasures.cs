using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Folding;

namespace EGov.Reporting.Tests.Values;

/// <summary>A handful of measures: collected ones of two datasets, and computed ones over them.</summary>
internal sealed class TestMeasures : IMeasures, IMeasureMap
{
    private readonly Dictionary<string, (Frequency Frequency, string? Dataset, Expression? Expression)> all = new(StringComparer.Ordinal);

    public TestMeasures()
    {
        Collect("price.yoy", "price");
        Collect("price.level", "price");
        Collect("work.index", "work");
        Define("price.yoy-index", "#{price.yoy} + 100", Frequency.Month);
        Define("price.average-rate", "N{price.yoy-index}.geometricMean() - 100", Frequency.Annual);
        Define("price.change", "#{price.level} - #{price.level}.periodOffset(-1)", Frequency.Month);
        Define("price.to-date", "#{price.level}.yearToDate()", Frequency.Month);
        Define("work.total", "#{work.index}.total()", Frequency.Month);
        Define("work.share", "#{work.index} / #{work.index}.total() * 100", Frequency.Month);
        Define("mixed", "N{work.total} + #{price.level:A}.total() * C{factor}", Frequency.Month);
        Define("mixed.year", "N{mixed}.sum()", Frequency.Annual);
    }

    public IEnumerable<string> Collected => all.Where(measure => measure.Value.Expression is null).Select(measure => measure.Key);

    public IEnumerable<string> Computed => all.Where(measure => measure.Value.Expression is not null).Select(measure => measure.Key);

    public Dictionary<string, decimal> Constants { get; } = new(StringComparer.Ordinal) { ["factor"] = 2 };

    public Task<IMeasureMap> CurrentAsync(CancellationToken cancellation) => Task.FromResult<IMeasureMap>(this);

    public string DatasetOf(string measure) => all[measure].Dataset!;

    public Measure? Find(string code) => all.TryGetValue(code, out var known)
        ? new(code, new(code, code), "test", "point", 2, known.Frequency) { Dataset = known.Dataset, Expression = known.Expression?.ToString() }
        : null;

    public Frequency? FrequencyOf(string measure) => all.TryGetValue(measure, out var known) ? known.Frequency : null;

    public Expression? ExpressionOf(string measure) => all.GetValueOrDefault(measure).Expression;

    public IReadOnlyList<string> DependentsOf(string measure) =>
        [.. all.Where(other => other.Value.Expression?.References.Any(reference => reference.Measure == measure) == true).Select(other => other.Key)];

    public int RankOf(string measure) => ExpressionOf(measure) is { } expression ? expression.References.Max(reference => RankOf(reference.Measure)) + 1 : 0;

    public IReadOnlySet<string> DatasetsOf(string measure) => NamesOf(measure).ToHashSet();

    public IReadOnlyList<string> RestingOn(string constant) =>
        [.. all.Where(other => other.Value.Expression?.Constants.Contains(constant) == true).Select(other => other.Key)];

    public decimal? Constant(string code) => Constants.TryGetValue(code, out var value) ? value : null;

    public void Define(string code, string expression, Frequency frequency) =>
        all[code] = (frequency, null, Expression.Parse(expression).Succeeded(out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString()));

    private void Collect(string code, string dataset) => all[code] = (Frequency.Month, dataset, null);

    private IEnumerable<string> NamesOf(string measure) =>
        ExpressionOf(measure) is { } expression ? expression.References.SelectMany(reference => NamesOf(reference.Measure)) : [DatasetOf(measure)];
}
