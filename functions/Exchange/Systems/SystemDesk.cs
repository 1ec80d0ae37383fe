using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Systems;

/// <summary>Finds the systems that are connected, and lets those who answer for them change what they have read.</summary>
internal sealed class SystemDesk(
    AggregateStore<ConnectedSystem, SystemEvent> systems,
    SystemSecrets secrets,
    IAgencyRegistry registry,
    AgencySuccession succession,
    ViewReader views,
    AppStores stores,
    TimeProvider clock)
{
    /// <summary>Agencies stand at most so far below another.</summary>
    private const int MostLevels = 12;

    /// <summary>So many systems of one agency are told of what comes.</summary>
    private const int MostOfAgency = Limits.ListLength;

    /// <summary>The system, disabled or not; null when there is none.</summary>
    public async Task<ConnectedSystem?> FindAsync(string systemId, CancellationToken cancellation) =>
        (await LoadAsync(systemId, cancellation))?.State;

    /// <summary>The system with its version, disabled or not; null when there is none.</summary>
    public async Task<Aggregate<ConnectedSystem>?> LoadAsync(string systemId, CancellationToken cancellation) =>
        SystemRules.IsId(systemId) ? await systems.FindAsync(ConnectedSystem.AggregateId(systemId), cancellation) : null;

    /// <summary>The bytes with which the system may sign at the moment (HMAC), the present secret first.</summary>
    public async Task<IReadOnlyList<byte[]>> SecretsOfAsync(ConnectedSystem system, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = new List<byte[]>();
        foreach (var secret in system.SecretsAt(now))
        {
            open.Add(await secrets.OpenAsync(system.Id, secret, cancellation));
        }

        return open;
    }

    /// <summary>The bytes with which the axis signs what it tells the system (HMAC), the present secret first; none while it is not to be told.</summary>
    public async Task<IReadOnlyList<byte[]>> PushSecretsOfAsync(ConnectedSystem system, CancellationToken cancellation)
    {
        var open = new List<byte[]>();
        foreach (var box in system.Push?.SecretsAt(clock.GetUtcNow()) ?? [])
        {
            open.Add(await secrets.OpenPushAsync(system.Id, box, cancellation));
        }

        return open;
    }

    /// <summary>Whether the system may send and fetch for the agency: its own, or, when so registered, one below it.</summary>
    /// <param name="system">The system.</param>
    /// <param name="agency">A registry id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> ActsForAsync(ConnectedSystem system, string agency, CancellationToken cancellation) =>
        agency == system.Agency || (system.Settings.IncludesUnits && await IsBelowAsync(agency, system.Agency, cancellation));

    /// <summary>Whether the agency stands below the other, at any level.</summary>
    public async Task<bool> IsBelowAsync(string agency, string above, CancellationToken cancellation)
    {
        var at = agency;
        for (var level = 0; level < MostLevels && (await registry.FindAsync(at, cancellation))?.Parent is { } parent; level++)
        {
            if (parent == above)
            {
                return true;
            }

            at = parent;
        }

        return false;
    }

    /// <summary>
    /// The one system of an agency that is told of what comes; null while there is none. The list of them follows a little later: of two that were turned
    /// on in the same moment it is the first by its id.
    /// </summary>
    public async Task<ConnectedSystem?> ToldOfAsync(string agency, CancellationToken cancellation)
    {
        // Asked for each thing that comes: of most agencies no system is listed, and this reads no more.
        var partition = await views.PartitionAsync(SystemList.ProjectionName, SystemList.PartitionOf(agency), cancellation);
        foreach (var row in await stores.Views.ListAsync(partition, string.Empty, MostOfAgency, cancellation))
        {
            if (await FindAsync(row.Id, cancellation) is { IsTold: true } system)
            {
                return system;
            }
        }

        return null;
    }

    /// <summary>The systems of an agency, as the list of them says; each as it is now.</summary>
    public async Task<IReadOnlyList<ConnectedSystem>> OfAgencyAsync(string agency, CancellationToken cancellation)
    {
        var page = await views.ListAsync(SystemList.ProjectionName, SystemList.PartitionOf(agency), new(string.Empty, MostOfAgency), cancellation);
        var found = await Task.WhenAll(page.Rows.Select(row => FindAsync(row.Id, cancellation)));
        return [.. found.OfType<ConnectedSystem>()];
    }

    /// <summary>Whether the caller may see the system: an operator, or a leader of its agency.</summary>
    public async Task<bool> ShowsAsync(Caller caller, ConnectedSystem system, CancellationToken cancellation) =>
        caller.Is(Callers.Operator)
        || (caller.Office is { } office && (await succession.AnsweredForAsync(office, [system.Agency], cancellation)).Count > 0);

    /// <summary>Changes the version that the caller has read; who may not see the system is told that there is none.</summary>
    /// <param name="request">With its caller and <c>If-Match</c>.</param>
    /// <param name="id">The system's id.</param>
    /// <param name="decide">What happens.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Aggregate<ConnectedSystem>>> ChangeAsync(
        HttpRequest request, string id, Func<ConnectedSystem, DateTimeOffset, string, Result<IReadOnlyList<SystemEvent>>> decide, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error;
        }

        var caller = request.Caller();
        if (await LoadAsync(id, cancellation) is not { } seen || !await ShowsAsync(caller, seen.State, cancellation))
        {
            return PlatformErrors.NotFound.With(id);
        }

        return wanted.Matches(seen.Version)
            ? await systems.ChangeAsync(seen.Id, seen.Version, system => decide(system, clock.GetUtcNow(), caller.Id), cancellation)
            : PlatformErrors.StaleVersion.With(seen.Version);
    }
}
