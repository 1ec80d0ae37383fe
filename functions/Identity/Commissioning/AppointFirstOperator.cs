using EGov.Identity.Credentials;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Commissioning;

/// <summary>
/// Whoever puts the system into operation names the first operator, who then gives all other offices and registers all other clients: where
/// nobody holds an office yet, nobody can. It is done once, for one person; the same request again brings it to its end.
/// </summary>
internal sealed class AppointFirstOperator(FirstOperatorSecret secret, FirstOperatorDesk desk, AddressLimit addresses, ProtocolTrail trail)
{
    private const string Action = "first-operator";

    [Function(nameof(AppointFirstOperator))]
    [Allow(Callers.Anyone)]
    [Takes<FirstOperatorRequest>]
    public async Task<Results<Ok<FirstOperator>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/first-operator")] HttpRequest request, CancellationToken cancellation)
    {
        if (!secret.IsSet)
        {
            return PlatformErrors.NotFound.With(Action).ToProblem(request);
        }

        if (!(await JsonBody.ReadAsync<FirstOperatorRequest>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await AppointAsync(request, body.Value, cancellation)).Succeeded(out var appointed, out error))
        {
            await trail.RefusedAsync(request, null, Action, Action, error, cancellation);
            return error.ToProblem(request);
        }

        return TypedResults.Ok(appointed);
    }

    private async Task<Result<FirstOperator>> AppointAsync(HttpRequest request, FirstOperatorRequest asked, CancellationToken cancellation)
    {
        if (await addresses.RefuseAsync(request, cancellation) is { } held)
        {
            return held;
        }

        if (!secret.Is(asked.Secret))
        {
            return await addresses.CountAsync(request, cancellation) ?? IdentityErrors.FirstOperatorSecret.With();
        }

        return await desk.AppointAsync(asked.Number, asked.Contact, cancellation);
    }
}

/// <param name="Secret">What the setting says.</param>
/// <param name="Number">The personal identification number of the person, who has an account.</param>
/// <param name="Contact">
/// A verified contact of that account; left out only where the e-ID provider has proven whose it is. Else somebody may have registered the number.
/// </param>
internal sealed record FirstOperatorRequest(string Secret, string Number, string? Contact = null);

/// <param name="Number">Who is the first operator.</param>
/// <param name="Agency">The agency in which they hold the office.</param>
/// <param name="Client">The client id of our own front end, by which they sign in.</param>
internal sealed record FirstOperator(string Number, string Agency, string Client);
