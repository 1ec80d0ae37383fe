using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>The gateway tells what came of an order. It proves itself by the seal of its message, and is answered in its own envelope.</summary>
internal sealed class TakePaymentNotice(NoticeDesk notices)
{
    [Function(nameof(TakePaymentNotice))]
    [Allow(Callers.Anyone)]
    [Takes<PaymentNotice>]
    [OpenQuery("A gateway calls the address with what it appends to it.")]
    public async Task<Results<Ok<PaymentNoticeAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "payments/{gateway}/callback")] HttpRequest request,
        string gateway,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<PaymentNotice>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await notices.TakeAsync(gateway, body.Value, cancellation)).Succeeded(out var answer, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Ok(answer);
    }
}
