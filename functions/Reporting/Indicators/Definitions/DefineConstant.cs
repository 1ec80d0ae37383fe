using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Defines a constant that expressions may name, or gives it another value.</summary>
internal sealed class DefineConstant(CatalogueDesk desk, TimeProvider clock)
{
    [Function(nameof(DefineConstant))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<DefineConstantBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<NamedValue>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "reporting/constants/{code}")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<DefineConstantBody>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        List<FieldError> wrong = [.. DefinitionFields.OfCode(code), .. DefinitionFields.OfText("/name", body.Value.Name, IndicatorLimits.IndicatorName)];
        if (wrong.Count > 0)
        {
            return PlatformErrors.InvalidFields.For(wrong).ToProblem(request);
        }

        var constant = new NamedValue(code, body.Value.Name, body.Value.Value);
        var defined = new ConstantDefined(clock.GetUtcNow(), request.Caller().Id, constant);
        if (!(await desk.DefineAsync(request, code, defined, static _ => null, cancellation)).Succeeded(out var after, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = after.ETag;
        return TypedResults.Ok(constant);
    }
}

/// <param name="Name">What it is.</param>
/// <param name="Value">Its value.</param>
internal sealed record DefineConstantBody(Text Name, decimal Value);
