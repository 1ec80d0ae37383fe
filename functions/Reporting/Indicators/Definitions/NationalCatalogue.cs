using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Catalogue;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>What was defined beside the shipped catalogue: computed indicators, constants, and what measures are to reach. There is one.</summary>
/// <param name="Indicators">Computed indicators, by code.</param>
/// <param name="Constants">Constants, by code.</param>
/// <param name="Aims">Targets and thresholds, by measure.</param>
internal sealed record NationalCatalogue(
    IReadOnlyList<Measure> Indicators, IReadOnlyList<NamedValue> Constants, IReadOnlyList<MeasureAims> Aims) : IAggregateState<NationalCatalogue, CatalogueEvent>
{
    /// <summary>The one there is.</summary>
    public const string Id = "catalogue-national";

    public static string Kind => "catalogue";

    /// <summary>The one in which nothing is defined.</summary>
    public static NationalCatalogue Empty { get; } = new([], [], []);

    private int Definitions => Indicators.Count + Constants.Count + Aims.Count;

    public static NationalCatalogue Fold(NationalCatalogue? state, CatalogueEvent happened) => (state ?? Empty, happened) switch
    {
        (var known, IndicatorDefined defined) => known with { Indicators = [.. Without(known.Indicators, defined.Indicator, each => each.Code), defined.Indicator] },
        (var known, ConstantDefined defined) => known with { Constants = [.. Without(known.Constants, defined.Constant, each => each.Code), defined.Constant] },
        (var known, AimsSet set) => known with { Aims = [.. Without(known.Aims, set.Aims, each => each.Measure), set.Aims] },
        _ => throw new InvalidOperationException($"A catalogue knows no {happened.GetType().Name}."),
    };

    /// <summary>Defines something; the same definition again changes nothing.</summary>
    public Result<IReadOnlyList<CatalogueEvent>> Define(CatalogueEvent definition)
    {
        var after = Fold(this, definition);
        return after.Definitions > IndicatorLimits.Definitions ? ReportingErrors.TooManyDefinitions.With(IndicatorLimits.Definitions)
            : IsSaid(definition) ? Array.Empty<CatalogueEvent>()
            : new[] { definition };
    }

    private bool IsSaid(CatalogueEvent definition) => definition switch
    {
        IndicatorDefined defined => Indicators.Any(known => known.Code == defined.Indicator.Code && Same(known, defined.Indicator)),
        ConstantDefined defined => Constants.Contains(defined.Constant),
        AimsSet set => Aims.Any(known => known.Measure == set.Aims.Measure && Same(known, set.Aims)),
        _ => false,
    };

    // Lists in records are equal by reference only; what is stored is equal when it is written alike.
    private static bool Same<T>(T one, T other) => Platform.Storage.PlatformJson.Write(one).AsSpan().SequenceEqual(Platform.Storage.PlatformJson.Write(other));

    private static IEnumerable<T> Without<T>(IReadOnlyList<T> all, T changed, Func<T, string> code) => all.Where(each => code(each) != code(changed));
}

/// <summary>What a measure is to reach, and when it is to be looked at.</summary>
internal sealed record MeasureAims(string Measure, IReadOnlyList<Target> Targets, IReadOnlyList<Threshold> Thresholds);
