using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>
/// An operator or a leader of its agency says where a system is told of what comes, and whether. The first time, and whenever it is asked for, a
/// secret is made with which the axis signs what it tells; it is shown this once, and the one before signs beside it for a day. One system of an agency
/// is told at a time.
/// </summary>
internal sealed class ChangeSystemPush(SystemDesk desk, SystemSecrets secrets, PushAddress addresses)
{
    [Function(nameof(ChangeSystemPush))]
    [Allow(Callers.Leader, Callers.Operator)]
    [Takes<SystemPushRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SystemWithSecret>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/push")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<SystemPushRequest>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (!addresses.IsTaken(body.Value.Address))
        {
            return ExchangeErrors.InvalidSystem.For(ExchangeErrors.PushAddressShape.At("/address")).ToProblem(request);
        }

        var found = await desk.FindAsync(id, cancellation);
        var fresh = body.Value.NewSecret || found is { Push: null } ? SystemSecrets.Fresh() : null;
        var box = fresh is null ? null : await secrets.SealPushAsync(id, fresh, cancellation);
        var told = found is null ? null : await desk.ToldOfAsync(found.Agency, cancellation);
        var wanted = new PushWish(body.Value.Address, body.Value.On, body.Value.Sends);
        return request.Answer(
            await desk.ChangeAsync(request, id, (system, at, by) => system.ChangePush(wanted, box, told?.Id, at, by), cancellation), fresh);
    }
}

/// <summary>How a system is to be told.</summary>
/// <param name="Address">Where: an HTTPS address outside our own network.</param>
/// <param name="On">Whether it is told at present.</param>
/// <param name="NewSecret">Whether a new secret is to be made; for 24 hours what it is told is signed with the one before too.</param>
/// <param name="Sends">What it is sent of a packet; as before when left out, at first a notice.</param>
internal sealed record SystemPushRequest(string Address, bool On, bool NewSecret = false, PushedContent? Sends = null);
