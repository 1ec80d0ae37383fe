namespace EGov.Exchange.EdXml;

/// <summary>A packet taken apart: the small part that is read, and where the attachments, which are kept as files, belong in it.</summary>
/// <param name="Template">The packet's bytes without the text of its attachments, stray bytes before the first tag included.</param>
/// <param name="Slots">The attachments in the order of the packet.</param>
/// <param name="Length">Bytes of the packet as it came.</param>
/// <param name="Sha256">The SHA-256 of the packet as it came: 64 digits, lower case.</param>
/// <param name="Trace">Where one more stop of the way is written; null where the packet has no list of stops.</param>
/// <param name="Warnings">What was odd and taken nevertheless.</param>
internal sealed record SplitPacket(
    ReadOnlyMemory<byte> Template,
    IReadOnlyList<AttachmentSlot> Slots,
    long Length,
    string Sha256,
    TracePlace? Trace,
    IReadOnlyList<PacketWarning> Warnings);

/// <summary>Where the Base64 text of an attachment stood, and all that is needed to write it again byte for byte.</summary>
/// <param name="Offset">The byte of the template before which the text belongs.</param>
/// <param name="Layout">How the text was broken into lines.</param>
/// <param name="Tail">The last characters of the text where they are not those that an encoder writes, such as without padding; else null.</param>
/// <param name="Length">Bytes of the decoded content.</param>
/// <param name="Sha256">The SHA-256 of the decoded content: 64 digits, lower case.</param>
/// <param name="Kind">What the content seems to be by its first bytes; an office document of today is told from other archives only when opened.</param>
internal sealed record AttachmentSlot(int Offset, IReadOnlyList<LayoutRun> Layout, string? Tail, long Length, string Sha256, ContentKind Kind);

/// <summary>Pieces of a Base64 text that repeat: so many times, so many characters and then this white space.</summary>
/// <param name="Count">How often the piece repeats, at least once.</param>
/// <param name="Characters">Base64 characters of each piece; 0 for white space before the first one.</param>
/// <param name="Gap">White space after them as it stood, references such as <c>&amp;#13;</c> included; empty for none.</param>
internal sealed record LayoutRun(int Count, long Characters, string Gap);

/// <summary>Where one more stop is written into the list of stops.</summary>
/// <param name="Offset">The byte of the template before which it belongs: after the last stop.</param>
/// <param name="Prefix">The namespace prefix of the list with its colon, or empty.</param>
/// <param name="Indent">White space that stood before the last stop.</param>
internal sealed record TracePlace(int Offset, string Prefix, string Indent);
