using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>
/// Which agency is above or after which, by the rows of a file that were taken and by the registry for all others: no agency is its own ancestor
/// or its own heir. It holds what it has read.
/// </summary>
internal sealed class AgencyKinship(AgencyRegistry registry)
{
    private readonly Dictionary<string, Kin?> registered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Kin> ofFile = new(StringComparer.Ordinal);

    /// <summary>Whether a row of the file was taken for the id; it counts in the place of the registry's.</summary>
    internal bool IsOfFile(string id) => ofFile.ContainsKey(id);

    /// <summary>Takes note of a row of the file.</summary>
    internal void Take(Agency agency) => ofFile.Add(agency.Id, Kin.Of(agency));

    /// <summary>Why the row cannot stand among the others; null when it can.</summary>
    internal async ValueTask<Error?> RefusalOfAsync(Agency agency, CancellationToken cancellation)
    {
        var kin = Kin.Of(agency);
        if (agency.Parent is { } parent && await FindAsync(parent, cancellation).ConfigureAwait(false) is null)
        {
            return PlatformErrors.AgencyParent.With(parent);
        }

        if (IsOfFile(agency.Id))
        {
            return PlatformErrors.AgencyTwice.With(agency.Id);
        }

        if (await LeadsBackAsync(agency.Id, kin.Above, static each => each.Above, cancellation).ConfigureAwait(false))
        {
            return PlatformErrors.AgencyOwnAncestor.With(agency.Id);
        }

        return await LeadsBackAsync(agency.Id, kin.After, static each => each.After, cancellation).ConfigureAwait(false)
            ? PlatformErrors.AgencyOwnHeir.With(agency.Id)
            : null;
    }

    /// <summary>Whether one comes to the agency from its own kin. A circle that it is no part of is gone round once.</summary>
    private async ValueTask<bool> LeadsBackAsync(
        string agency, IReadOnlyList<string> first, Func<Kin, IReadOnlyList<string>> next, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(first);
        while (open.TryDequeue(out var id))
        {
            if (id == agency)
            {
                return true;
            }

            if (seen.Add(id) && await FindAsync(id, cancellation).ConfigureAwait(false) is { } kin)
            {
                foreach (var further in next(kin))
                {
                    open.Enqueue(further);
                }
            }
        }

        return false;
    }

    private async ValueTask<Kin?> FindAsync(string id, CancellationToken cancellation)
    {
        if (ofFile.TryGetValue(id, out var kin) || registered.TryGetValue(id, out kin))
        {
            return kin;
        }

        kin = await registry.WithIdAsync(id, cancellation).ConfigureAwait(false) is { } agency ? Kin.Of(agency) : null;
        registered.Add(id, kin);
        return kin;
    }

    private sealed record Kin(IReadOnlyList<string> Above, IReadOnlyList<string> After)
    {
        public static Kin Of(Agency agency) => new(agency.Parent is { } parent ? [parent] : [], agency.Successors);
    }
}
