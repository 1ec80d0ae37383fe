using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Businesses;

/// <summary>An operator enters what the register of enterprises says of a business now.</summary>
internal sealed class ChangeBusiness(AggregateStore<Business, BusinessEvent> businesses, TimeProvider clock)
{
    [Function(nameof(ChangeBusiness))]
    [Allow(Callers.Operator)]
    [Takes<BusinessChange>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BusinessView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "identity/businesses/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await JsonBody.ReadAsync<BusinessChange>(request, cancellation)).Succeeded(out var body, out error)
            || !(await ChangeAsync(request.Caller(), code, wanted, body.Value, cancellation)).Succeeded(out var business, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = business.ETag;
        return TypedResults.Ok(BusinessView.Of(business.State, business.Version));
    }

    private async Task<Result<Aggregate<Business>>> ChangeAsync(
        Caller caller, string code, IfMatch wanted, BusinessChange change, CancellationToken cancellation)
    {
        var id = Business.AggregateId(code);
        if (!EnterpriseCode.IsOne(code) || await businesses.FindAsync(id, cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(code);
        }

        return wanted.Matches(found.Version)
            ? await businesses.ChangeAsync(
                id, found.Version, business => business.Change(change.Name, change.Representatives, clock.GetUtcNow(), caller.Id), cancellation)
            : PlatformErrors.StaleVersion.With(found.Version);
    }
}

/// <param name="Name">As the register of enterprises has it.</param>
/// <param name="Representatives">Who represents it by law, also before and later, in the place of those that are entered.</param>
internal sealed record BusinessChange(string Name, IReadOnlyList<Representative> Representatives);
