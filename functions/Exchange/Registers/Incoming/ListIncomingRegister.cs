using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Incoming;

/// <summary>Shows an agency's people its register of incoming documents, by number.</summary>
internal sealed class ListIncomingRegister(RegisterDesk desk)
{
    [Function(nameof(ListIncomingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public Task<Results<Ok<Listing<IncomingLine>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/incoming")] HttpRequest request, CancellationToken cancellation) =>
        desk.ListAsync(IncomingLine.Book, request, cancellation);
}
