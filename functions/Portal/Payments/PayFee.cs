using EGov.Platform.Access;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>The applicant pays the fee of a dossier at the gateway's page; a repeat, with whatever key, joins or gives the same payment.</summary>
internal sealed class PayFee(DossierDesk desk, IdempotencyClaims claims, PaymentDesk payments)
{
    [Function(nameof(PayFee))]
    [Allow(Callers.Citizen)]
    [Takes<PayRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<PaymentView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/payments")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<PayRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !ReturnUrl.Of(body.Value.ReturnUrl, code).Succeeded(out var back, out error)
            || !(await desk.ReadAsync(caller, code, cancellation)).Succeeded(out var dossier, out error)
            || (error = DossierPolicy.Pay(dossier.By, dossier.State)) is not null
            || !(await claims.ReserveAsync(caller.KeyHolder, key, $"POST dossiers/{code}/payments", body.Bytes, cancellation)).Succeeded(out _, out error)
            || !(await payments.PayAsync(code, caller, body.Value.Request, back, cancellation)).Succeeded(out var payment, out error))
        {
            return error!.ToProblem(request);
        }

        return TypedResults.Created($"/api/dossiers/{code}", payment);
    }
}

/// <param name="Request">The ordinal of the demand; left out for the one that is to be paid.</param>
/// <param name="ReturnUrl">Where the payer goes after paying: a path of this site; left out for the dossier's page.</param>
internal sealed record PayRequest(PaymentMethod Method, int? Request = null, string? ReturnUrl = null);

/// <summary>How a fee is paid.</summary>
internal enum PaymentMethod
{
    /// <summary>Through the payment gateway.</summary>
    Online,
}
