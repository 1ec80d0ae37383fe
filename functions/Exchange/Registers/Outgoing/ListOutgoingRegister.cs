using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>Shows an agency's people its register of outgoing documents, by number, then by notation.</summary>
internal sealed class ListOutgoingRegister(RegisterDesk desk)
{
    [Function(nameof(ListOutgoingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public Task<Results<Ok<Listing<OutgoingLine>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/outgoing")] HttpRequest request, CancellationToken cancellation) =>
        desk.ListAsync(OutgoingLine.Book, request, cancellation);
}
