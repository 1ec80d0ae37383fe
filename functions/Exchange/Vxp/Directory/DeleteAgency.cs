using EGov.Exchange.Errors;
using EGov.Exchange.Systems.Units;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>A system ends a unit that it registered (<c>deleteAgency</c>).</summary>
internal sealed class DeleteAgency(VxpDoor door, UnitDesk units)
{
    private const string CodeName = "AgencyCode";

    [Function(nameof(DeleteAgency))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpDone>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/deleteAgency")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpDone>>(
            request,
            "vxp.delete-agency",
            async call => call.Headers.Find(CodeName) is not { } code
                ? ExchangeErrors.ParameterMissing.With(CodeName)
                : (await units.DeleteAsync(call.System, code, cancellation)).Select(agency =>
                    new VxpDeed<Ok<VxpDone>>($"unit-{agency.Id}", TypedResults.Ok(new VxpDone()))),
            cancellation);
}
