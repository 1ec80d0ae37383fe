using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments.Simulation;

/// <summary>A button of the simulated gateway's page: it does what it says and sends the payer back.</summary>
internal sealed class PlaySimulator(SimulatorDesk desk)
{
    [Function(nameof(PlaySimulator))]
    [Allow(Callers.Anyone)]
    [Query("deed", "What happens: pay, refuse, duplicate, late, lost, wrong-amount or forged.", Required = true)]
    public async Task<Results<RedirectHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "payments/simulator/{reference}")] HttpRequest request,
        string reference,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, cancellation) is not { } order || SimulatorPage.DeedOf(request.Query["deed"]) is not { } deed)
        {
            return PlatformErrors.NotFound.With(reference).ToProblem(request);
        }

        await desk.PlayAsync(order, deed, cancellation);
        return TypedResults.Redirect(order.ReturnUrl);
    }
}
