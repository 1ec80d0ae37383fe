using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>Gives an agency's people its register of incoming documents as a file for spreadsheets.</summary>
internal sealed class ExportIncomingRegister(RegisterDesk desk)
{
    [Function(nameof(ExportIncomingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    public Task<Results<CsvTable, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/incoming.csv")] HttpRequest request, CancellationToken cancellation) =>
        desk.ExportAsync(IncomingLine.Book, request, cancellation);
}
