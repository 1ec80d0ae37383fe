using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Statistics;

/// <summary>Gives the statistics as a file for spreadsheets.</summary>
internal sealed class ExportStatistics(StatisticsQuestions questions, StatisticsReader reader, AuditTrail trail)
{
    [Function(nameof(ExportStatistics))]
    [Allow(Callers.Official, Callers.Leader, Callers.Operator)]
    [Query("from", StatisticsQuestions.From)]
    [Query("to", StatisticsQuestions.To)]
    [Query("by", StatisticsQuestions.By)]
    [Query("agency", StatisticsQuestions.Agency)]
    public async Task<Results<CsvTable, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/statistics.csv")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error))
        {
            return error.ToProblem(request);
        }

        var statistics = await reader.ReadAsync(question, cancellation);
        await trail.RecordReadAsync(request, "statistics.read", $"statistics-{question.Agency ?? SumPlaces.Axis}", true, cancellation);
        return StatisticsFile.Of(statistics, request.LanguageOf());
    }
}
