namespace EGov.Exchange.Vxp;

/// <summary>The axis's id of a packet as clients know it: with hyphens.</summary>
internal static class WireId
{
    /// <param name="id">The id as it is kept.</param>
    public static string Of(string id) => Guid.ParseExact(id, "N").ToString("D");
}
