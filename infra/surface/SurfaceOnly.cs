namespace Azure.Messaging.ServiceBus;

/// <summary>What the surface answers where the official packages would use the network.</summary>
internal static class SurfaceOnly
{
    internal const string StartMessage =
        "This build holds only the public types of the Azure packages and cannot start a Functions worker: "
        + "start the app in the embedded host (./run), or build it with -p:AzurePackages=Official.";

    internal const int StartExitCode = 2;

    internal static InvalidOperationException NotConnected() => new(
        "This build holds only the public types of the Azure packages and has no connection to Service Bus: "
        + "use the client that the embedded host registers, or build with -p:AzurePackages=Official.");

    /// <summary>As the official sender and receiver do, which then have no link that they could close.</summary>
    internal static InvalidOperationException NothingToClose() => new("A derived sender or receiver has no connection that the base class could close: override CloseAsync.");

    internal static Task Settle(ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        throw NotConnected();
    }
}
