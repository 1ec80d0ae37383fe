using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>Tells an agency's people by which series it numbers what it issues in a year.</summary>
internal sealed class GetNumberSeries(
    RegisterQuestions questions, YearSchemes schemes, AggregateStore<Numbering, NumberingEvent> numberings)
{
    [Function(nameof(GetNumberSeries))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    public async Task<Results<Ok<NumberSeriesView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/series")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error))
        {
            return error.ToProblem(request);
        }

        var version = (await numberings.FindAsync(Numbering.AggregateId(question.Agency), cancellation))?.Version ?? 0;
        var isFixed = await schemes.FindFixedAsync(question.Agency, question.Year, cancellation) is not null;
        var scheme = await schemes.FindAsync(question.Agency, question.Year, cancellation);
        request.HttpContext.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(new NumberSeriesView(question.Agency, question.Year, isFixed, scheme.Abbreviation, scheme.Series));
    }
}

/// <param name="Year">The year that is asked about.</param>
/// <param name="IsFixed">Whether a number of the year was taken, so that its series change no more.</param>
/// <param name="Abbreviation">How notations name the agency.</param>
internal sealed record NumberSeriesView(string Agency, int Year, bool IsFixed, string Abbreviation, IReadOnlyList<NumberSeries> Series);
