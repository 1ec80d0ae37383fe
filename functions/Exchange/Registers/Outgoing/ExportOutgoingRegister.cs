using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>Gives an agency's people its register of outgoing documents as a file for spreadsheets.</summary>
internal sealed class ExportOutgoingRegister(RegisterDesk desk)
{
    [Function(nameof(ExportOutgoingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    public Task<Results<CsvTable, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/outgoing.csv")] HttpRequest request, CancellationToken cancellation) =>
        desk.ExportAsync(OutgoingLine.Book, request, cancellation);
}
