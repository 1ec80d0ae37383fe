using EGov.Exchange.EdXml.Packets;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Whose an element is.</summary>
internal enum ElementOwner
{
    /// <summary>The standard's.</summary>
    Exchange,

    /// <summary>That of XML signatures.</summary>
    Signature,
    Other,
}

/// <summary>An element of the template.</summary>
/// <param name="name">Its name without prefix.</param>
/// <param name="owner">Whose it is.</param>
/// <param name="parent">The element around it; null for the root.</param>
internal sealed class PacketElement(string name, ElementOwner owner, PacketElement? parent)
{
    private readonly List<PacketElement> children = [];

    public string Name => name;

    public ElementOwner Owner => owner;

    public PacketElement? Parent => parent;

    public IReadOnlyList<PacketElement> Children => children;

    /// <summary>Its text without white space around it.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where it links to; null for nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>The number of the content that belongs into it; null for none.</summary>
    public int? Slot { get; init; }

    /// <summary>Where it stands: <c>/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To[2]/OrganId</c>.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var element = this; element is not null; element = element.Parent)
            {
                steps.Push(element.Step());
            }

            return "/" + string.Join('/', steps);
        }
    }

    public void Add(PacketElement child) => children.Add(child);

    /// <summary>The children of the standard with the name.</summary>
    public IEnumerable<PacketElement> All(string childName) =>
        children.Where(child => child.Owner == ElementOwner.Exchange && child.Name == childName);

    private string Step()
    {
        var alike = Parent?.children.Where(child => child.Name == Name).ToList();
        return alike is { Count: > 1 } ? $"{Name}[{Numbers.TextOf(alike.IndexOf(this) + 1)}]" : Name;
    }
}
