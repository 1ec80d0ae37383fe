using EGov.Platform.Results;
using EGov.Reporting.Indicators.Rules;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>A file of the shipped catalogue: a subject with its measures, what they are broken down by, and what must hold between them.</summary>
internal sealed record CatalogueFile(
    IReadOnlyList<MeasureGroup> Groups,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Dataset>? Datasets = null,
    IReadOnlyDictionary<string, IReadOnlyList<MeasureCategory>>? Categories = null,
    IReadOnlyList<NamedValue>? Constants = null,
    IReadOnlyList<DatasetRule>? Rules = null);

/// <summary>A group of the catalogue (<c>nhóm chỉ tiêu</c>).</summary>
internal sealed record MeasureGroup(string Code, Text Name);

/// <summary>Measures whose values come together.</summary>
/// <param name="Code">By which it is named.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where its figures are from.</param>
/// <param name="Agency">The registry id of the agency that is responsible for it.</param>
internal sealed record Dataset(string Code, Text Name, Text Source, string Agency);

/// <summary>A category by which measures are broken down.</summary>
internal sealed record MeasureCategory(string Code, Text Name);

/// <summary>A constant of the catalogue.</summary>
internal sealed record NamedValue(string Code, Text Name, decimal Value);

/// <summary>What must hold between the values of a dataset, as it is written down.</summary>
internal sealed record DatasetRule(
    string Dataset,
    string Code,
    Text Name,
    string Left,
    RuleOperator Operator,
    string Right,
    decimal Tolerance = 0,
    MissingValues Missing = MissingValues.SkipIfAny,
    RuleImportance Importance = RuleImportance.Medium)
{
    /// <summary>The rule with its sides read.</summary>
    public Result<Rule> Read() => Rule.Read(Code, Name, Left, Operator, Right, Missing, Importance, Tolerance);
}
