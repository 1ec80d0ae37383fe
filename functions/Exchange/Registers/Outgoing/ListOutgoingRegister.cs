using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Outgoing;

/// <summary>Shows an agency's people its register of outgoing documents, by number, then by notation.</summary>
internal sealed class ListOutgoingRegister(RegisterQuestions questions, RegisterRows rows, IAgencyRegistry registry, AuditTrail trail)
{
    [Function(nameof(ListOutgoingRegister))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("year", RegisterQuestions.Year, Type = typeof(int))]
    [Query("from", RegisterQuestions.From, Type = typeof(int))]
    [Query("to", RegisterQuestions.To, Type = typeof(int))]
    [Query("agency", RegisterQuestions.Agency)]
    [Query("limit", "How many at most: 1 to 100, 20 when left out.", Type = typeof(int))]
    [Query("cursor", "Where the list goes on, as the answer before said.")]
    public async Task<Results<Ok<Listing<OutgoingLine>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/registers/outgoing")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await questions.OfAsync(request, cancellation)).Succeeded(out var question, out var error)
            || !ListPosition.Of(request, question.Name).Succeeded(out var position, out error))
        {
            return error.ToProblem(request);
        }

        var partition = OutgoingRegister.Partition(question.Agency, question.Year);
        var page = await rows.ListAsync(OutgoingRegister.ProjectionName, partition, question, position, cancellation);
        var names = new AgencyNames(registry, request.LanguageOf());
        var lines = new List<OutgoingLine>();
        foreach (var row in page.Rows)
        {
            lines.Add(await OutgoingLine.OfAsync(PlatformJson.Read<OutgoingRow>(row.Content).Entry, names, cancellation));
        }

        await trail.RecordReadAsync(request, "register.read", partition, true, cancellation);
        return TypedResults.Ok(new Listing<OutgoingLine>(lines, page.Cursor, page.Freshness.AsOf, page.Freshness.LagSeconds));
    }
}
