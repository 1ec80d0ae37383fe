using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Mandates;

/// <summary>A person, or who represents a business by law, lets another person act in their name, within bounds.</summary>
internal sealed class GrantMandate(AggregateStore<Mandate, MandateEvent> mandates, MandatePolicy policy, OpenMandates open, IdempotencyClaims claims, TimeProvider clock)
{
    [Function(nameof(GrantMandate))]
    [Allow(Callers.Citizen, Level = 2, IdentityProof = 1)]
    [Takes<MandateRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<MandateView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/mandates")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<MandateRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await GrantAsync(caller, key, body, cancellation)).Succeeded(out var granted, out error))
        {
            return error.ToProblem(request);
        }

        // A repeat gets the first answer again, whatever the mandate has become since.
        request.HttpContext.Response.Headers.ETag = "\"1\"";
        return TypedResults.Created("/api/identity/mandates", MandateView.Of(granted.Id, granted.Mandate with { RevokedAt = null }, 1, caller.Party));
    }

    /// <summary>A repeat has its place, also when others filled the list meanwhile.</summary>
    private async Task<Error?> TakeAsync(Caller caller, string id, MandateRequest wanted, CancellationToken cancellation) =>
        await mandates.FindAsync(Mandate.AggregateId(id), cancellation) is null
            ? await open.TakeAsync(caller.Party, id, wanted.Until, cancellation)
            : null;

    private async Task<Result<MandateEntry>> GrantAsync(
        Caller caller, IdempotencyKey key, JsonBody<MandateRequest> body, CancellationToken cancellation)
    {
        var asked = await claims.FirstAskedAsync(caller.KeyHolder, key, cancellation);
        if (await policy.GrantAsync(caller, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (!Mandate.Grant(caller.Party, caller.Id, body.Value, asked ?? clock.GetUtcNow()).Succeeded(out _, out var error)
            || !(await claims.ReserveAsync(
                caller.KeyHolder, key, "POST identity/mandates", body.Bytes, cancellation, new ClaimSubject(Mandate.Kind))).Succeeded(out var reserved, out error)
            || (error = reserved.Lapsed(clock)) is not null
            || (error = await TakeAsync(caller, reserved.Id, body.Value, cancellation)) is not null
            || !Mandate.Grant(caller.Party, caller.Id, body.Value, reserved.At).Succeeded(out var first, out error)
            || !(await mandates.CreateAsync(Mandate.AggregateId(reserved.Id), first, cancellation)).Succeeded(out var mandate, out error))
        {
            return error;
        }

        return new MandateEntry(reserved.Id, mandate.State);
    }
}

/// <param name="Agent">The personal number of who is to act.</param>
/// <param name="Rights">What they may do: apply, follow, pay.</param>
/// <param name="Until">The last day; at most three years from the first.</param>
/// <param name="From">The first day; today when left out.</param>
/// <param name="Procedures">The codes of the procedures that it is for; left out for all.</param>
internal sealed record MandateRequest(
    string Agent, IReadOnlyList<string> Rights, DateOnly Until, DateOnly? From = null, IReadOnlyList<string>? Procedures = null);
