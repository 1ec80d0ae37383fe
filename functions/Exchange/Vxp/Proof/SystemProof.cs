using EGov.Exchange.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp.Proof;

/// <summary>
/// Finds out which system calls. Who does not prove it learns only that system and secret do not belong together; what else is wrong is told to
/// who has the secret.
/// </summary>
internal sealed class SystemProof(IVxpSystems systems, SignatureAge age, TimeProvider clock)
{
    /// <summary>The proven call.</summary>
    /// <param name="http">The request.</param>
    /// <param name="headers">Its signed headers, as they were read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<VxpCall>> OfAsync(HttpContext http, SignedHeaders headers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(headers);
        if (await systems.FindAsync(headers.System, cancellation) is not { } system || !system.Secrets.Any(secret => headers.IsSignedBy(secret)))
        {
            return ExchangeErrors.WrongSecret.With(headers.System);
        }

        if (systems.RefusalOf(system, http) is { } refusal)
        {
            return refusal;
        }

        if (headers.ContradictionIn(http.Request.Headers) is { } contradiction)
        {
            return contradiction;
        }

        return headers.TakenAt is { } taken && age.Allows(taken, clock.GetUtcNow())
            ? new VxpCall(system, headers)
            : ExchangeErrors.StaleSignature.With(headers.Find("timestamp") ?? "-");
    }
}
