namespace EGov.Platform.Signatures;

/// <summary>Where in an XML document the signature is put: as the last child of one element.</summary>
/// <param name="Name">The element's local name.</param>
/// <param name="Namespace">The element's namespace.</param>
public sealed record XmlPlace(string Name, string Namespace)
{
    /// <summary>In the document's own element, whatever it is called.</summary>
    public static XmlPlace Root { get; } = new("", "");
}
