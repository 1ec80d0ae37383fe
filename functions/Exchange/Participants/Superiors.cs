using EGov.Platform.Agencies;

namespace EGov.Exchange.Participants;

/// <summary>Who stands above an agency by the registry: a system that also serves the agencies below its own fetches for them.</summary>
internal sealed class Superiors(IAgencyRegistry registry)
{
    private const int MostLevels = 6;

    /// <summary>
    /// The registry ids of those above, the nearest first. The Government itself is left out: it is above everybody, and nobody fetches for all.
    /// </summary>
    /// <param name="agency">A registry id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> OfAsync(string agency, CancellationToken cancellation)
    {
        var above = new List<string>();
        var next = (await registry.FindAsync(agency, cancellation))?.Parent;
        while (next is not null && above.Count < MostLevels && !above.Contains(next, StringComparer.Ordinal))
        {
            if (await registry.FindAsync(next, cancellation) is not { } body || body.Parent is null)
            {
                break;
            }

            above.Add(body.Id);
            next = body.Parent;
        }

        return above;
    }
}
