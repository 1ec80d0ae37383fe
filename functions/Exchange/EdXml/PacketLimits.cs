using EGov.Exchange.About;

namespace EGov.Exchange.EdXml;

/// <summary>How large a packet and its parts may be. Nobody prescribes a figure; the largest that is known in practice is 50 MB a file.</summary>
internal sealed record PacketLimits
{
    /// <summary>What the axis takes when nothing else is said.</summary>
    public static PacketLimits Usual { get; } = new();

    /// <summary>Bytes of the whole packet as it comes over the wire.</summary>
    public long PacketBytes { get; init; } = ExchangeLimits.Packet;

    /// <summary>Bytes of all that is not the content of an attachment.</summary>
    public int TemplateBytes { get; init; } = ExchangeLimits.PacketEnvelope;

    /// <summary>Attachments of one packet.</summary>
    public int Attachments { get; init; } = ExchangeLimits.PacketFiles;

    /// <summary>Recipients of one packet.</summary>
    public int Recipients { get; init; } = ExchangeLimits.PacketRecipients;

    /// <summary>Entries, of all attachments together, that remember how lines of Base64 are broken.</summary>
    public int LayoutRuns { get; init; } = 1_024;

    /// <summary>How deep elements may lie in each other. The standard needs 9.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Elements outside of the attachments' content.</summary>
    public int Elements { get; init; } = 50_000;

    /// <summary>Characters of the name of an element with its prefix.</summary>
    public int NameCharacters { get; init; } = 128;

    /// <summary>Attributes of one element.</summary>
    public int Attributes { get; init; } = 32;
}
