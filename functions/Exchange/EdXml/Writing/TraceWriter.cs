using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>Writes the list of stops and what the packet does.</summary>
internal sealed class TraceWriter(EnvelopeText envelope)
{
    private readonly OrganWriter organs = new(envelope);

    public void Write(DocumentMessage message)
    {
        envelope.Open("TraceHeaderList");
        if (message.Trace.Count == 0)
        {
            envelope.Refuse(ExchangeErrors.FieldMissing, $"{envelope.Path}/TraceHeader");
        }

        for (var index = 0; index < message.Trace.Count; index++)
        {
            envelope.Open("TraceHeader", index + 1);
            organs.OrganId(message.Trace[index].OrganId, required: false);
            envelope.Required("Timestamp", message.Trace[index].Timestamp is { } moment ? EdXmlDates.TextOf(moment) : null, EdXmlLengths.Moment);
            envelope.Close();
        }

        Business(message.Business);
        envelope.Close();
    }

    private void Business(Business business)
    {
        envelope.Open("Bussiness");
        organs.DocumentId(business.DocumentId, required: false);
        envelope.Optional("BussinessDocType", (int)business.Type, (int)BusinessType.Replace);
        envelope.Optional("BussinessDocReason", business.Reason, EdXmlLengths.Reason);
        envelope.Optional("Paper", business.Paper is { } paper ? Flag(paper) : null, 1);
        Update(business);
        Replacements(business);
        organs.Staff(business.Staff);
        envelope.Close();
    }

    private void Update(Business business)
    {
        if ((business.Type is BusinessType.Update) != (business.Update is not null))
        {
            envelope.Refuse(business.Update is null ? ExchangeErrors.FieldMissing : ExchangeErrors.FieldInvalid, $"{envelope.Path}/BussinessDocumentInfo", "");
        }

        if (business.Update is not { } update)
        {
            return;
        }

        envelope.Open("BussinessDocumentInfo");
        envelope.Optional("DocumentInfo", Flag(update.Document), 1);
        envelope.Optional("DocumentReceiver", Flag(update.Receivers), 1);
        envelope.Open("ReceiverList");
        for (var index = 0; index < update.List.Count; index++)
        {
            envelope.Open("Receiver", index + 1);
            organs.OrganId(update.List[index].OrganId, required: true);
            envelope.Optional("ReceiverType", update.List[index].Type, 1);
            envelope.Close();
        }

        envelope.Close();
        envelope.Close();
    }

    private void Replacements(Business business)
    {
        if ((business.Type is BusinessType.Replace) != business.Replacements.Count > 0)
        {
            envelope.Refuse(business.Replacements.Count == 0 ? ExchangeErrors.FieldMissing : ExchangeErrors.FieldInvalid, $"{envelope.Path}/ReplacementInfoList", "");
        }

        if (business.Replacements.Count == 0)
        {
            return;
        }

        envelope.Open("ReplacementInfoList");
        for (var index = 0; index < business.Replacements.Count; index++)
        {
            envelope.Open("ReplacementInfo", index + 1);
            organs.DocumentId(business.Replacements[index].DocumentId, required: true);
            envelope.Open("OrganIdList");
            foreach (var code in business.Replacements[index].OrganIds)
            {
                organs.OrganId(code, required: true);
            }

            envelope.Close();
            envelope.Close();
        }

        envelope.Close();
    }

    private static int Flag(bool value) => value ? 1 : 0;
}
