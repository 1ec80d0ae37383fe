using EGov.Exchange.Systems.Units;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>A system registers a unit below its agency, or gives it another name (<c>registerAgency</c>).</summary>
internal sealed class RegisterAgency(VxpDoor door, UnitDesk units)
{
    [Function(nameof(RegisterAgency))]
    [Allow(Callers.Anyone)]
    public Task<Results<Ok<VxpDone>, JsonHttpResult<VxpRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/registerAgency")] HttpRequest request, CancellationToken cancellation) =>
        door.AnswerAsync<Ok<VxpDone>>(
            request,
            "vxp.register-agency",
            async call => (await UnitBody.ReadAsync(request, cancellation)).Succeeded(out var unit, out var error)
                ? (await units.RegisterAsync(call.System, unit, cancellation)).Select(agency =>
                    new VxpDeed<Ok<VxpDone>>($"unit-{agency.Id}", TypedResults.Ok(new VxpDone())))
                : error,
            cancellation);
}
