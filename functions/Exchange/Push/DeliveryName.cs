using EGov.Exchange.Deliveries;

namespace EGov.Exchange.Push;

/// <summary>Reads from a delivery's id what it is made of, so that who only hears of it need not read it.</summary>
internal static class DeliveryName
{
    private const int DocumentLength = 32;

    /// <summary>The document and the recipient's registry id.</summary>
    /// <param name="aggregate">The delivery's id.</param>
    public static (string Document, string Agency) Of(string aggregate)
    {
        var parts = aggregate.AsSpan(Delivery.Kind.Length + 1);
        return (parts[..DocumentLength].ToString(), parts[(DocumentLength + 1)..].ToString());
    }
}
