namespace EGov.Platform.Storage;

/// <summary>The store has no capacity left at the moment; the same request can succeed a little later.</summary>
public sealed class StoreBusyException(string message) : Exception(message);
