using EGov.Platform.Access;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Datasets;

/// <summary>Lists the datasets of the shipped catalogue with their measures and rules; there are few.</summary>
internal sealed class ListDatasets(MeasureBook book, Measures measures)
{
    [Function(nameof(ListDatasets))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<DatasetsAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/datasets")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var map = (await measures.LoadAsync(cancellation)).Map;
        return TypedResults.Ok(new DatasetsAnswer([.. book.Datasets.Select(dataset => new DatasetView(
            dataset.Code,
            dataset.Name,
            dataset.Source,
            dataset.Agency,
            [.. map.All.Where(measure => measure.Dataset == dataset.Code).Select(measure => measure.Code)],
            [.. book.Rules[dataset.Code].Select(rule => new RuleView(
                rule.Code, rule.Name, rule.Left.ToString(), rule.Operator, rule.Right.ToString(), rule.Tolerance, rule.Missing, rule.Importance))]))]));
    }
}

/// <param name="Items">In the order of the catalogue.</param>
internal sealed record DatasetsAnswer(IReadOnlyList<DatasetView> Items);

/// <summary>A dataset.</summary>
/// <param name="Source">Where its figures are from.</param>
/// <param name="Agency">The registry id of the agency that is responsible for it.</param>
/// <param name="Measures">The measures whose values come with it.</param>
/// <param name="Rules">What must hold between them.</param>
internal sealed record DatasetView(string Code, Text Name, Text Source, string Agency, IReadOnlyList<string> Measures, IReadOnlyList<RuleView> Rules);

/// <summary>A rule.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Operator">What the left side is to be to the right.</param>
/// <param name="Right">The right side.</param>
/// <param name="Tolerance">By how much they may miss each other.</param>
/// <param name="Missing">What becomes of it when values are missing.</param>
/// <param name="Importance">How grave it is.</param>
internal sealed record RuleView(
    string Code,
    Text Name,
    string Left,
    Indicators.Rules.RuleOperator Operator,
    string Right,
    decimal Tolerance,
    Indicators.Rules.MissingValues Missing,
    Indicators.Rules.RuleImportance Importance);
