using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Folding;

/// <summary>The measures as they are defined now.</summary>
internal interface IMeasures
{
    Task<IMeasureMap> CurrentAsync(CancellationToken cancellation);
}

/// <summary>What the calculation asks of measures; one state of all definitions.</summary>
internal interface IMeasureMap
{
    /// <summary>A measure by its code; null when there is none.</summary>
    Measure? Find(string code);

    /// <summary>How often a measure has a value; null when there is no such measure.</summary>
    Frequency? FrequencyOf(string measure);

    /// <summary>How a computed measure is calculated; null for a collected one.</summary>
    Expression? ExpressionOf(string measure);

    /// <summary>The measures whose expressions name it.</summary>
    IReadOnlyList<string> DependentsOf(string measure);

    /// <summary>A rank by which what a measure reads comes before it.</summary>
    int RankOf(string measure);

    /// <summary>The datasets on which a measure rests: its own, or those of all that it follows from.</summary>
    IReadOnlySet<string> DatasetsOf(string measure);

    /// <summary>The computed measures whose expressions name a constant.</summary>
    IReadOnlyList<string> RestingOn(string constant);

    /// <summary>A constant; null when there is none.</summary>
    decimal? Constant(string code);
}
