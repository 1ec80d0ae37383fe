using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Keys;

/// <summary>Looks every hour whether the next signing key is to be published, and which ones are over.</summary>
internal sealed class RotateKeys(KeyRings rings)
{
    [Function(nameof(RotateKeys))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("0 40 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await rings.TurnAsync(cancellation) is { } error)
        {
            throw new InvalidOperationException($"The signing keys were not turned: {error.Definition.Code}.");
        }
    }
}
