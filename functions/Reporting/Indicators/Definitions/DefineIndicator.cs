using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Periods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Defines a computed indicator, or defines it anew. What ships with the product or belongs to a regime is not changed here.</summary>
internal sealed class DefineIndicator(CatalogueDesk desk, WiringPlan wiring, TimeProvider clock)
{
    /// <summary>The group of those for which none is named.</summary>
    internal const string OwnGroup = "own";

    [Function(nameof(DefineIndicator))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<DefineIndicatorBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<IndicatorView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "reporting/indicators/{code}")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<DefineIndicatorBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (FaultsOf(code, body.Value) is { Count: > 0 } wrong)
        {
            return PlatformErrors.InvalidFields.For(wrong).ToProblem(request);
        }

        var caller = request.Caller();
        var defined = new IndicatorDefined(clock.GetUtcNow(), caller.Id, body.Value.As(code, caller.Agency));
        if (!(await desk.DefineAsync(request, code, defined, all => FaultOf(all, defined.Indicator), cancellation)).Succeeded(out var after, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = after.ETag;
        return TypedResults.Ok(IndicatorView.Of(after, after.Map.Find(code)!, wiring));
    }

    private static Error? FaultOf(MeasureDefinitions all, Measure indicator) =>
        indicator.Categories is { } list && !all.Categories.ContainsKey(list) ? ReportingErrors.CategoriesUnknown.With(list) : all.Map.FaultOf(indicator.Code);

    private static List<FieldError> FaultsOf(string code, DefineIndicatorBody body) =>
    [
        .. DefinitionFields.OfCode(code),
        .. DefinitionFields.OfText("/name", body.Name, IndicatorLimits.IndicatorName),
        .. body.Unit.Length is 0 or > IndicatorLimits.IndicatorUnit ? [PlatformErrors.FieldTooLong.At("/unit", IndicatorLimits.IndicatorUnit)] : Array.Empty<FieldError>(),
        .. body.Decimals is < 0 or > IndicatorLimits.IndicatorDecimals ? [PlatformErrors.FieldChoice.At("/decimals")] : Array.Empty<FieldError>(),
        .. body.Group is { } group && !Codes.IsMeasure(group) ? [PlatformErrors.FieldShape.At("/group")] : Array.Empty<FieldError>(),
    ];
}

/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Decimals">With how many decimals it is shown.</param>
/// <param name="Frequency">How often it has a value.</param>
/// <param name="Expression">How it follows from others.</param>
/// <param name="Group">The group in which it stands; when left out that of own indicators.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Method">How it is calculated, in words.</param>
/// <param name="Categories">The name of the list by which it is broken down.</param>
/// <param name="Publication">When it is published.</param>
/// <param name="Source">Where its figures are from.</param>
internal sealed record DefineIndicatorBody(
    Text Name,
    string Unit,
    int Decimals,
    Frequency Frequency,
    string Expression,
    string? Group = null,
    Text? Concept = null,
    Text? Method = null,
    string? Categories = null,
    Text? Publication = null,
    Text? Source = null)
{
    public Measure As(string code, string? agency) => new(code, Name, Group ?? DefineIndicator.OwnGroup, Unit, Decimals, Frequency)
    {
        Expression = Expression,
        Concept = Concept,
        Method = Method,
        Categories = Categories,
        Publication = Publication,
        Source = Source,
        Agency = agency,
    };
}
