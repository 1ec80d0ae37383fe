using EGov.Identity.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Businesses;

/// <summary>An operator enters a business with the people who represent it by law.</summary>
internal sealed class RegisterBusiness(AggregateStore<Business, BusinessEvent> businesses, IdempotencyClaims claims, TimeProvider clock)
{
    [Function(nameof(RegisterBusiness))]
    [Allow(Callers.Operator)]
    [Takes<BusinessRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<BusinessView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/businesses")] HttpRequest request, CancellationToken cancellation)
    {
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<BusinessRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await RegisterAsync(request.Caller(), key, body, cancellation)).Succeeded(out var business, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = "\"1\"";
        return TypedResults.Created($"/api/identity/businesses/{business.Code}", BusinessView.Of(business, 1));
    }

    /// <summary>The code is the name: whoever repeats the request finds the business as they entered it.</summary>
    private async Task<Result<Business>> RegisterAsync(Caller caller, IdempotencyKey key, JsonBody<BusinessRequest> body, CancellationToken cancellation)
    {
        var wanted = body.Value;
        if (!Business.Register(wanted.Code, wanted.Name, wanted.Representatives, clock.GetUtcNow(), caller.Id).Succeeded(out var first, out var error)
            || !(await claims.ReserveAsync(caller.KeyHolder, key, "POST identity/businesses", body.Bytes, cancellation)).Succeeded(out _, out error)
            || !(await businesses.CreateAsync(Business.AggregateId(wanted.Code), first, cancellation)).Succeeded(out var business, out error))
        {
            return error;
        }

        return business.State.IsSame(wanted.Name, wanted.Representatives) ? business.State : IdentityErrors.BusinessThere.With(wanted.Code);
    }
}

/// <param name="Code">The enterprise code: ten digits, or ten, a hyphen and three for a branch.</param>
/// <param name="Name">As the register of enterprises has it.</param>
/// <param name="Representatives">Who represents it by law, also before and later.</param>
internal sealed record BusinessRequest(string Code, string Name, IReadOnlyList<Representative> Representatives);

/// <summary>A business as operators see it.</summary>
internal sealed record BusinessView(string Code, string Name, IReadOnlyList<Representative> Representatives, long Version)
{
    public static BusinessView Of(Business business, long version) => new(business.Code, business.Name, business.Representatives, version);
}
