using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>Writes the header of a status, in the order of the vendor's samples.</summary>
internal sealed class StatusWriter(EnvelopeText envelope)
{
    private readonly OrganWriter organs = new(envelope);

    public void Write(StatusMessage message)
    {
        envelope.Open("MessageHeader");
        organs.Organ("From", message.From);
        organs.Reference(message.ResponseFor, 0, required: true);
        organs.Staff(message.Staff);
        if (!Enum.IsDefined(message.Status))
        {
            envelope.Refuse(ExchangeErrors.UnknownStatusCode, $"{envelope.Path}/StatusCode", (int)message.Status);
        }

        envelope.Required("StatusCode", StatusCodes.TextOf(message.Status), 2);
        envelope.Optional("Description", message.Description, EdXmlLengths.Description);
        envelope.Required("Timestamp", message.Timestamp is { } moment ? EdXmlDates.TextOf(moment) : null, EdXmlLengths.Moment);
        envelope.Close();
    }
}
