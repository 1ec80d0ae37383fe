using EGov.Exchange.Errors;
using EGov.Exchange.Systems;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp.Proof;

/// <summary>
/// Finds out which system calls. Who does not prove it learns only that system and secret do not belong together; what else is wrong is told to
/// who has the secret.
/// </summary>
internal sealed class SystemProof(SystemDesk systems, SystemGate gate, SignatureAge age, TimeProvider clock)
{
    /// <summary>The proven call.</summary>
    /// <param name="http">The request.</param>
    /// <param name="headers">Its signed headers, as they were read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<VxpCall>> OfAsync(HttpContext http, SignedHeaders headers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(headers);
        var now = clock.GetUtcNow();
        if (await systems.FindAsync(headers.System, cancellation) is not { } system
            || !(await systems.SecretsOfAsync(system, now, cancellation)).Any(secret => headers.IsSignedBy(secret)))
        {
            return ExchangeErrors.WrongSecret.With(headers.System);
        }

        if (gate.RefusalOf(system, http) is { } refusal)
        {
            return refusal;
        }

        if (headers.ContradictionIn(http.Request.Headers) is { } contradiction)
        {
            return contradiction;
        }

        return headers.TakenAt is { } taken && age.Allows(taken, now)
            ? new VxpCall(system, headers)
            : ExchangeErrors.StaleSignature.With(headers.Find("timestamp") ?? "-");
    }
}
