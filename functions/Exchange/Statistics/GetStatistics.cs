using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Statistics;

/// <summary>Tells how many documents an agency, or all of them, sent and received, and what became of them.</summary>
internal sealed class GetStatistics(StatisticsQuestions questions, StatisticsReader reader, AuditTrail trail)
{
    [Function(nameof(GetStatistics))]
    [Allow(Callers.Official, Callers.Leader, Callers.Operator)]
    [Query("from", StatisticsQuestions.From)]
    [Query("to", StatisticsQuestions.To)]
    [Query("by", StatisticsQuestions.By)]
    [Query("agency", StatisticsQuestions.Agency)]
    public async Task<Results<Ok<StatisticsView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/statistics")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error))
        {
            return error.ToProblem(request);
        }

        var statistics = await reader.ReadAsync(question, cancellation);
        await trail.RecordReadAsync(request, "statistics.read", $"statistics-{question.Agency ?? SumPlaces.Axis}", true, cancellation);
        return TypedResults.Ok(statistics);
    }
}
