using EGov.Platform.Access;

namespace EGov.Cabinet.Events;

/// <summary>
/// Which systems may read what happened to what: those of the platform alone, which operators gave the scope for it. What a body decides is shown to
/// its members by name, and to no agency's software.
/// </summary>
internal static class EventReaders
{
    private const string Scope = "events";

    public static bool MayRead(Caller caller) => caller.Scopes.Contains(Scope, StringComparer.Ordinal);
}
