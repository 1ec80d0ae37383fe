using EGov.Platform.Aggregates;

namespace EGov.Platform.Access;

/// <summary>
/// Who causes what happens now, for the records that are written of it. It flows with the request, so that aggregates need not be told; it
/// decides nothing.
/// </summary>
internal static class CurrentCaller
{
    private static readonly AsyncLocal<EventActor?> Current = new();

    /// <summary>The caller of the request that runs, or null for what falls due by itself.</summary>
    internal static EventActor? Value => Current.Value;

    /// <summary>Sets it for what the present method calls from now on.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="address">The network address that the request came from, or null.</param>
    internal static void Set(Caller caller, string? address) =>
        Current.Value = new EventActor(caller.Id, string.Join(' ', caller.Roles), caller.Agency, address, caller.ActsFor);
}
