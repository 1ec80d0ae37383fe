namespace Azure.Messaging.ServiceBus;

/// <summary>Reads what a connection string of Service Bus says of where to connect.</summary>
internal static class ConnectionText
{
    private const string Endpoint = "Endpoint";

    /// <summary>The host of its endpoint.</summary>
    internal static string HostOf(string connectionString)
    {
        var pairs = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Pair).ToList();
        var endpoint = pairs.LastOrDefault(static pair => pair.Name.Equals(Endpoint, StringComparison.OrdinalIgnoreCase)).Value
            ?? throw new ArgumentException("The connection string names no endpoint.", nameof(connectionString));
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? uri.Host
            : throw new FormatException("The connection string's endpoint is no URI.");
    }

    private static (string Name, string Value) Pair(string part)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < part.Length - 1
            ? (part[..at].Trim(), part[(at + 1)..].Trim())
            : throw new FormatException("The connection string is no list of names and values.");
    }
}
