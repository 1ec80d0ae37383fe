using EGov.Platform.Access;

namespace EGov.Reporting.Events;

/// <summary>
/// Which systems may read what happened to what: those of the platform alone, which operators gave the scope for it. What an agency reports is shown
/// to those above it, and to no other agency's software.
/// </summary>
internal static class EventReaders
{
    private const string Scope = "events";

    public static bool MayRead(Caller caller) => caller.Scopes.Contains(Scope, StringComparer.Ordinal);
}
