namespace EGov.Platform.Aggregates;

/// <summary>Who did what nobody did: the system by itself, when a limit passed or a file was left.</summary>
public static class SystemActor
{
    /// <summary>Its name among the ids of callers in events and in the audit trail.</summary>
    public const string Id = "system";
}
