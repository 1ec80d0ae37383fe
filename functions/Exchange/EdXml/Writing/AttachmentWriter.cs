namespace EGov.Exchange.EdXml.Writing;

/// <summary>Writes the list of files in the envelope and, outside of it and without prefixes, the files' elements.</summary>
internal sealed class AttachmentWriter(EnvelopeText envelope)
{
    /// <summary>Ends the packet; returns where the content of each file belongs.</summary>
    public IReadOnlyList<int> Write(IReadOnlyList<PacketFile> files)
    {
        envelope.Open("edXMLBody");
        envelope.Open("edXMLManifest", attributes: " version=\"1.0\"");
        foreach (var file in files)
        {
            envelope.Open("Reference");
            envelope.Required("ContentId", "cid:" + file.ContentId, EdXmlLengths.ContentId);
            envelope.Required("ContentType", file.DeclaredType, EdXmlLengths.ContentType);
            envelope.Optional("Description", file.Description, EdXmlLengths.AttachmentDescription);
            envelope.Required("AttachmentName", file.Name, EdXmlLengths.AttachmentName);
            envelope.Close();
        }

        envelope.Close();
        envelope.Close();
        envelope.Close();
        var offsets = new List<int>(files.Count);
        if (files.Count > 0)
        {
            Contents(files, offsets);
        }

        envelope.End();
        return offsets;
    }

    private void Contents(IReadOnlyList<PacketFile> files, List<int> offsets)
    {
        envelope.Open("AttachmentEncoded", prefix: "");
        for (var index = 0; index < files.Count; index++)
        {
            envelope.Open("Attachment", index + 1, prefix: "");
            envelope.Required("ContentId", "cid:" + files[index].ContentId, EdXmlLengths.ContentId, prefix: "");
            envelope.Required("AttachmentName", files[index].Name, EdXmlLengths.AttachmentName, prefix: "");
            envelope.Optional("Description", files[index].Description, EdXmlLengths.AttachmentDescription, prefix: "");
            envelope.Required("ContentType", files[index].DeclaredType, EdXmlLengths.ContentType, prefix: "");
            offsets.Add(envelope.Content("ContentTransferEncoded"));
            envelope.Close();
        }

        envelope.Close();
    }
}
