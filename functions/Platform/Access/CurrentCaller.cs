using EGov.Platform.Aggregates;
using Microsoft.AspNetCore.Http;

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
    internal static void Set(Caller caller, HttpContext http) => Current.Value = new EventActor(
        caller.Id, string.Join(' ', caller.Roles), caller.Agency, http.Connection.RemoteIpAddress?.ToString());
}
