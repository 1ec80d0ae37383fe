using System.Xml;
using EGov.Exchange.EdXml.Writing;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>
/// Writes packets exactly as QCVN 102:2016/BTTTT and its first implementation do: their order, their prefixes, their forms of dates. What would be
/// read with a warning is refused.
/// </summary>
/// <remarks>
/// A signature is made by the function that is given the packet without the contents of its files: what it signs must be named by fragments of the
/// envelope, or by digests of the files; a reference to the whole document (<c>URI=""</c>) would not hold once the files are in. The element that
/// it returns becomes the last child of <c>edXMLHeader</c>.
/// </remarks>
internal static class EdXmlWriter
{
    /// <summary>The packet of a document, or why it cannot be written.</summary>
    /// <param name="message">What it says. Its attachments, warnings and extensions are not written.</param>
    /// <param name="files">The files that are attached.</param>
    /// <param name="today">The day in Viet Nam: a document cannot be issued after it.</param>
    /// <param name="sign">Makes the XML signature; null for none.</param>
    /// <param name="limits">How many recipients and files it may have.</param>
    public static Result<PacketDraft> Draft(
        DocumentMessage message, IReadOnlyList<PacketFile> files, DateOnly today, Func<XmlDocument, XmlElement>? sign = null, PacketLimits? limits = null)
    {
        limits ??= PacketLimits.Usual;
        var envelope = new EnvelopeText();
        var check = new DocumentCheck(envelope, today, limits);
        check.Message(message, files);
        envelope.Begin();
        new HeaderWriter(envelope).Write(message);
        new TraceWriter(envelope).Write(message);
        envelope.EndHeader();
        var offsets = new AttachmentWriter(envelope).Write(files);
        return Draft(envelope, offsets, files, sign);
    }

    /// <summary>The packet of a status, or why it cannot be written.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="sign">Makes the XML signature; null for none.</param>
    public static Result<PacketDraft> Draft(StatusMessage message, Func<XmlDocument, XmlElement>? sign = null)
    {
        var envelope = new EnvelopeText();
        envelope.Begin();
        new StatusWriter(envelope).Write(message);
        envelope.EndHeader();
        envelope.End();
        return Draft(envelope, [], [], sign);
    }

    private static Result<PacketDraft> Draft(EnvelopeText envelope, IReadOnlyList<int> offsets, IReadOnlyList<PacketFile> files, Func<XmlDocument, XmlElement>? sign)
    {
        if (envelope.Refusal is { } refusal)
        {
            return refusal;
        }

        var draft = new PacketDraft(envelope.ToArray(), offsets, files);
        return sign is null ? draft : envelope.Signed(draft, sign);
    }
}
