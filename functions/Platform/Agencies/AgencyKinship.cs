using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>
/// Which agency is above or after which, by the rows of a file that were taken and by the registry for all others: no agency is its own ancestor
/// or its own heir. It holds what it has read, and each id once.
/// </summary>
internal sealed class AgencyKinship(AgencyRegistry registry)
{
    private readonly Dictionary<string, Agency?> registered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> successors = new(StringComparer.Ordinal);
    private readonly HashSet<string> above = new(StringComparer.Ordinal);

    /// <summary>Whether a row of the file was taken for the id; it counts in the place of the registry's.</summary>
    internal bool IsOfFile(string id) => parents.ContainsKey(id);

    /// <summary>Takes note of a row of the file.</summary>
    internal void Take(Agency agency)
    {
        parents.Add(agency.Id, agency.Parent is { } parent ? above.TryGetValue(parent, out var known) ? known : parent : null);
        if (agency.Parent is { } named)
        {
            above.Add(named);
        }

        if (agency.Successors.Count > 0)
        {
            successors.Add(agency.Id, agency.Successors);
        }
    }

    /// <summary>Why the row cannot stand among the others; null when it can.</summary>
    /// <param name="agency">What the row says.</param>
    /// <param name="shippedOnly">Whether the registry held nothing but what is shipped.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async ValueTask<Error?> RefusalOfAsync(Agency agency, bool shippedOnly, CancellationToken cancellation)
    {
        if (agency.Parent is { } parent && !IsOfFile(parent) && await RegisteredAsync(parent, cancellation).ConfigureAwait(false) is null)
        {
            return PlatformErrors.AgencyParent.With(parent);
        }

        if (IsOfFile(agency.Id))
        {
            return PlatformErrors.AgencyTwice.With(agency.Id);
        }

        if (agency.Parent is { } first && (!shippedOnly || MayHaveChildren(agency.Id)) && await LeadsBackAsync(agency.Id, [first], AboveAsync, cancellation).ConfigureAwait(false))
        {
            return PlatformErrors.AgencyOwnAncestor.With(agency.Id);
        }

        return agency.Successors.Count > 0 && await LeadsBackAsync(agency.Id, agency.Successors, AfterAsync, cancellation).ConfigureAwait(false)
            ? PlatformErrors.AgencyOwnHeir.With(agency.Id)
            : null;
    }

    /// <summary>Of what was not there before, a row is above others only when one has named it: parents come first.</summary>
    private bool MayHaveChildren(string id) => above.Contains(id) || ShippedAgencies.Current.Find(id) is not null;

    /// <summary>Whether one comes to the agency from its own kin. A circle that it is no part of is gone round once.</summary>
    private static async ValueTask<bool> LeadsBackAsync(
        string agency, IReadOnlyList<string> first, Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>> next, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(first);
        while (open.TryDequeue(out var id))
        {
            if (id == agency)
            {
                return true;
            }

            foreach (var further in seen.Add(id) ? await next(id, cancellation).ConfigureAwait(false) : [])
            {
                open.Enqueue(further);
            }
        }

        return false;
    }

    private async ValueTask<IReadOnlyList<string>> AboveAsync(string id, CancellationToken cancellation)
    {
        var parent = parents.TryGetValue(id, out var named) ? named : (await RegisteredAsync(id, cancellation).ConfigureAwait(false))?.Parent;
        return parent is null ? [] : [parent];
    }

    private async ValueTask<IReadOnlyList<string>> AfterAsync(string id, CancellationToken cancellation) => IsOfFile(id)
        ? successors.GetValueOrDefault(id, [])
        : (await RegisteredAsync(id, cancellation).ConfigureAwait(false))?.Successors ?? [];

    private async ValueTask<Agency?> RegisteredAsync(string id, CancellationToken cancellation)
    {
        if (!registered.TryGetValue(id, out var agency))
        {
            agency = await registry.WithIdAsync(id, cancellation).ConfigureAwait(false);
            registered.Add(id, agency);
        }

        return agency;
    }
}
