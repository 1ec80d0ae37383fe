using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Businesses;

/// <summary>Shows an operator a business as it is entered.</summary>
internal sealed class GetBusiness(AggregateStore<Business, BusinessEvent> businesses, AuditTrail trail)
{
    [Function(nameof(GetBusiness))]
    [Allow(Callers.Operator)]
    public async Task<Results<Ok<BusinessView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/businesses/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var found = EnterpriseCode.IsOne(code) ? await businesses.FindAsync(Business.AggregateId(code), cancellation) : null;
        var outcome = found is null ? AuditOutcome.Refused : AuditOutcome.Done;
        await trail.RecordAsync(request, "business.read", Business.AggregateId(code), outcome, AuditPurpose.Operation, cancellation);
        if (found is null)
        {
            return PlatformErrors.NotFound.With(code).ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = found.ETag;
        return TypedResults.Ok(BusinessView.Of(found.State, found.Version));
    }
}
