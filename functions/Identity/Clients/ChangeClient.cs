using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Clients;

/// <summary>An operator changes what is registered of a relying party: the body takes the place of all of it. Its kind stays.</summary>
internal sealed class ChangeClient(ClientDesk desk, ClientRules rules)
{
    [Function(nameof(ChangeClient))]
    [Allow(Callers.Operator)]
    [Takes<ClientSettings>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ClientView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/clients/{id}/change")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ClientSettings>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (await desk.FindAsync(id, cancellation) is not { } client)
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        var wrong = await rules.WrongInAsync(client.Kind, body.Value, string.Empty, cancellation);
        return wrong.Count > 0
            ? IdentityErrors.InvalidClient.For(wrong).ToProblem(request)
            : await desk.AnswerAsync(request, id, (present, at, by) => present.Change(body.Value, at, by), cancellation);
    }
}
