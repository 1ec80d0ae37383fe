namespace EGov.Exchange.EdXml;

/// <summary>A file that is to be attached to a packet.</summary>
/// <param name="ContentId">Its id within the packet, without <c>cid:</c>.</param>
/// <param name="Name">Its name, without any path.</param>
/// <param name="Open">Opens its content, which is closed when it has been written.</param>
internal sealed record PacketFile(string ContentId, string Name, Func<Stream> Open)
{
    public string? Description { get; init; }

    /// <summary>Whether it is put into an archive of its own, as senders do; else its bytes are attached as they are.</summary>
    public bool Zip { get; init; } = true;

    /// <summary>Its media type; declared only when it is attached as it is.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>The media type that the packet declares.</summary>
    public string DeclaredType => Zip ? "application/zip" : ContentType;
}
