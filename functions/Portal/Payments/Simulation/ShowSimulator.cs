using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments.Simulation;

/// <summary>Shows the page of the simulated gateway. There is none outside development.</summary>
internal sealed class ShowSimulator(SimulatorDesk desk)
{
    [Function(nameof(ShowSimulator))]
    [Allow(Callers.Anyone)]
    public async Task<Results<HtmlPage, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "payments/simulator/{reference}")] HttpRequest request,
        string reference,
        CancellationToken cancellation)
    {
        return await desk.FindAsync(reference, cancellation) is { } order
            ? new HtmlPage(SimulatorPage.Of(order, request.LanguageOf()))
            : PlatformErrors.NotFound.With(reference).ToProblem(request);
    }
}
