using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Wirings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Sets what a measure is to reach and when it is to be looked at, of a shipped one too; all that was set before is replaced.</summary>
internal sealed class SetAims(CatalogueDesk desk, WiringPlan wiring, TimeProvider clock)
{
    [Function(nameof(SetAims))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<SetAimsBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<IndicatorView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "reporting/indicators/{code}/aims")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<SetAimsBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (FaultsOf(body.Value) is { Count: > 0 } wrong)
        {
            return PlatformErrors.InvalidFields.For(wrong).ToProblem(request);
        }

        var set = new AimsSet(clock.GetUtcNow(), request.Caller().Id, new(code, body.Value.Targets, body.Value.Thresholds));
        if (!(await desk.DefineAsync(request, code, set, all => FaultOf(all, set.Aims), cancellation)).Succeeded(out var after, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = after.ETag;
        return TypedResults.Ok(IndicatorView.Of(after, after.Map.Find(code)!, wiring));
    }

    private static Error? FaultOf(MeasureDefinitions all, MeasureAims aims) => all.Map.Find(aims.Measure) is not { } measure
        ? PlatformErrors.NotFound.With(aims.Measure)
        : aims.Targets.FirstOrDefault(target => target.Period.Frequency != measure.Frequency) is { } other ? ReportingErrors.TargetOfOtherPeriod.With(other.Period) : null;

    private static List<FieldError> FaultsOf(SetAimsBody body) =>
    [
        .. DefinitionFields.OfCount("/targets", body.Targets.Count, IndicatorLimits.Targets),
        .. DefinitionFields.OfCount("/thresholds", body.Thresholds.Count, IndicatorLimits.Thresholds),
        .. body.Thresholds.SelectMany(FaultsOf),
    ];

    private static IEnumerable<FieldError> FaultsOf(Threshold threshold, int index)
    {
        if (threshold is { Above: null, Below: null } || threshold.To < threshold.From)
        {
            yield return ReportingErrors.ThresholdNotPossible.At($"/thresholds/{index}");
        }
    }
}

/// <param name="Targets">All targets, one a period at most.</param>
/// <param name="Thresholds">All thresholds.</param>
internal sealed record SetAimsBody(IReadOnlyList<Target> Targets, IReadOnlyList<Threshold> Thresholds);
