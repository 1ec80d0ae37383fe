namespace EGov.Platform.Audit;

/// <summary>An entry could not be written, so what it is about must not happen: the request fails.</summary>
public sealed class AuditUnavailableException(Exception reason) : Exception("The audit trail takes no entries.", reason);
