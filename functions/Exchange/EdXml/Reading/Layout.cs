namespace EGov.Exchange.EdXml.Reading;

/// <summary>The large parts of a packet.</summary>
/// <param name="Header">What holds the fields of a document or a status.</param>
/// <param name="Outer">What holds header, stops and signature.</param>
/// <param name="Trace">The list of stops, where there is one.</param>
/// <param name="Manifest">The list of attachments in the envelope, where there is one.</param>
/// <param name="Attachments">What holds the attachments, where there are some.</param>
internal sealed record Layout(PacketElement Header, PacketElement Outer, PacketElement? Trace, PacketElement? Manifest, PacketElement? Attachments)
{
    public bool IsStatus => Header.Name == "Status" || Header.All("StatusCode").Any();

    /// <summary>The parts; null when there is no header: then it is no packet.</summary>
    public static Layout? Of(PacketElement root, FieldReader fields)
    {
        fields.Know(root);
        return root switch
        {
            { Owner: not ElementOwner.Exchange } => null,
            { Name: "Envelope" } => OlderOf(root, fields),
            { Name: "edXML" } => Of(root, fields.Required(root, "edXMLEnvelope"), fields),
            { Name: "edXMLEnvelope" } => Of(root, root, fields),
            _ => null,
        };
    }

    private static Layout? Of(PacketElement root, PacketElement? envelope, FieldReader fields)
    {
        var outer = fields.Required(envelope, "edXMLHeader");
        if (envelope is null || outer is null)
        {
            return null;
        }

        var header = fields.Child(outer, "MessageHeader");
        var status = fields.Child(header ?? outer, "Status");
        if (status is not null)
        {
            fields.Notes.Warn(PacketWarnings.OlderForm, status);
        }

        if (header is null && status is null)
        {
            fields.Missing(outer, "MessageHeader");
            return null;
        }

        var body = fields.Child(envelope, "edXMLBody");
        return new(
            status ?? header!,
            outer,
            fields.Child(outer, "TraceHeaderList"),
            fields.Child(body, "edXMLManifest") ?? fields.Child(body, "Manifest"),
            fields.Child(root, "AttachmentEncoded") ?? (root == envelope ? null : fields.Child(envelope, "AttachmentEncoded")));
    }

    /// <summary>Of the generation before 2016 only its status messages still come.</summary>
    private static Layout? OlderOf(PacketElement root, FieldReader fields)
    {
        var outer = fields.Child(root, "Header");
        if (outer is null || fields.Child(outer, "Status") is not { } status)
        {
            return null;
        }

        fields.Notes.Warn(PacketWarnings.OlderForm, status);
        return new(status, outer, null, null, null);
    }
}
