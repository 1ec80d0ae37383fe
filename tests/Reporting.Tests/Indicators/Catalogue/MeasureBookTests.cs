using EGov.Platform.Results;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Indicators;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Indicators.Catalogue;

/// <summary>The catalogue that ships goes together.</summary>
public sealed class MeasureBookTests
{
    private static readonly MeasureBook Book = new();
    private static readonly RegimeBook Regimes = new();
    private static readonly MeasureDefinitions All = Load();

    [Fact]
    public void It_has_two_hundred_indicators_each_with_its_names_and_its_group()
    {
        var indicators = Book.Measures.Where(measure => !measure.Auxiliary).ToList();

        Assert.Equal(200, indicators.Count);
        Assert.Equal(Book.Measures.Count, Book.Measures.Select(measure => measure.Code).Distinct().Count());
        Assert.All(Book.Measures, measure =>
        {
            Assert.True(Codes.IsMeasure(measure.Code), measure.Code);
            Assert.NotEqual(measure.Name.Vi, measure.Name.En);
            Assert.Contains(measure.Group, Book.Groups.Select(group => group.Code));
            Assert.InRange(measure.Decimals, 0, IndicatorLimits.IndicatorDecimals);
        });
    }

    [Fact]
    public void What_it_computes_can_be_computed() => Assert.All(
        Book.Measures.Where(measure => measure.Expression is not null),
        measure => Assert.Null(All.Map.FaultOf(measure.Code)?.DetailIn(Language.English)));

    [Fact]
    public void What_its_rules_read_is_known() => Assert.All(
        Book.Rules.SelectMany(rules => rules).SelectMany(rule => rule.Left.References.Concat(rule.Right.References)),
        reference => Assert.NotNull(All.Map.Find(reference.Measure)));

    [Fact]
    public void Every_dataset_breakdown_and_category_that_is_named_is_there()
    {
        Assert.Subset(Book.Datasets.Select(dataset => dataset.Code).ToHashSet(), Book.Measures.Select(measure => measure.Dataset).OfType<string>().ToHashSet());
        Assert.Subset(Book.Datasets.Select(dataset => dataset.Code).ToHashSet(), Book.Rules.Select(rules => rules.Key).ToHashSet());
        Assert.Subset(Book.Categories.Keys.ToHashSet(), Book.Measures.Select(measure => measure.Categories).OfType<string>().ToHashSet());
        Assert.All(Book.Categories.Values.SelectMany(list => list), category => Assert.True(CellKey.IsCategory(category.Code), category.Code));
        Assert.Equal(20, Book.Categories["consumer-groups"].Count);
        Assert.Equal(37, Book.Categories["industries"].Count);
    }

    [Fact]
    public void Whatever_is_wired_has_what_the_law_asks_of_an_indicator()
    {
        var measured = Book.Measures.Where(measure => measure.Dataset is not null || measure.Expression is not null).ToList();

        Assert.NotEmpty(measured);
        Assert.All(measured, measure =>
        {
            Assert.NotNull(measure.Concept);
            Assert.NotNull(measure.Method);
            Assert.NotNull(measure.Publication);
            Assert.NotNull(measure.Source);
            Assert.NotNull(measure.Agency);
        });
    }

    [Fact]
    public void A_computed_measure_is_wired_when_all_that_it_reads_is()
    {
        var plan = new WiringPlan([new Brought("cpi.yoy"), new RegimeForms(Regimes)]);

        Assert.Equal([new WiredBy(ValueSourceKind.ImportProfile, "file")], plan.Of(All.Map, "cpi.average-rate").By);
        Assert.True(plan.Of(All.Map, "cpi.average-rate").IsWired);
        Assert.True(plan.Of(All.Map, "market.fine-per-case").IsWired);
        Assert.Equal([new WiredBy(ValueSourceKind.ReportForm, "market-control")], plan.Of(All.Map, "market.fine-per-case").By);
        Assert.False(plan.Of(All.Map, "cpi.index-yoy").IsWired);
        Assert.Equal(["cpi.index"], plan.Of(All.Map, "cpi.index-yoy").Lacking);
        Assert.False(plan.Of(All.Map, "sdg.1-1-1").IsWired);
    }

    [Fact]
    public void Profiles_and_forms_bring_measures_that_there_are_and_every_collected_one_is_brought()
    {
        var sources = new ImportProfileFiles(new ProfileBook()).Sources.Concat(new RegimeForms(Regimes).Sources).ToList();
        var brought = sources.SelectMany(source => source.Measures).ToHashSet();

        Assert.Equal(["gso-cpi", "gso-iip", "gso-labour-index", "gso-public-investment", "sdmx-cpi", "sdmx-iip"], sources.Where(source => source.Kind is ValueSourceKind.ImportProfile).Select(source => source.Name));
        Assert.All(brought, measure => Assert.NotNull(All.Map.Find(measure)));
        Assert.Subset(brought, Book.Measures.Where(measure => measure.Dataset is not null).Select(measure => measure.Code).ToHashSet());
    }

    [Fact]
    public void Elements_of_regimes_are_measures_too()
    {
        var inspections = All.Map.Find("market-control.inspections")!;

        Assert.Equal((Frequency.Month, "market-control", RegimeMeasures.Group), (inspections.Frequency, inspections.Dataset, inspections.Group));
        Assert.Contains("market.inspections", All.Map.DependentsOf("market-control.inspections"));
        Assert.NotEmpty(All.CategoriesOf(inspections));
    }

    private static MeasureDefinitions Load()
    {
        var ground = new DefinitionBase(Book, Regimes.Codes.SelectMany(Regimes.VersionsOf), new PeriodBook());
        Assert.True(ground.With(NationalCatalogue.Empty, 0).Succeeded(out var all, out var error), error?.DetailIn(Language.English));
        return all!;
    }

    private sealed class Brought(params string[] measures) : IValueSources
    {
        public IEnumerable<ValueSource> Sources => [new(ValueSourceKind.ImportProfile, "file", measures)];
    }
}
