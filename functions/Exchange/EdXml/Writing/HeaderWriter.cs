using System.Globalization;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>Writes the header of a document, in the order of the vendor's library.</summary>
internal sealed class HeaderWriter(EnvelopeText envelope)
{
    private readonly OrganWriter organs = new(envelope);

    public void Write(DocumentMessage message)
    {
        envelope.Open("MessageHeader");
        organs.Organ("From", message.From);
        for (var index = 0; index < message.To.Count; index++)
        {
            organs.Organ("To", message.To[index], index + 1);
        }

        organs.DocumentId(message.DocumentId, required: true);
        Identity(message);
        envelope.Required("Subject", message.Subject, EdXmlLengths.Subject);
        envelope.Optional("Content", message.Content, EdXmlLengths.Content);
        Signer(message.Signer);
        envelope.Optional("DueDate", OrganWriter.TextOf(message.DueDate), EdXmlLengths.Day);
        Other(message.Other);
        for (var index = 0; index < message.ResponseFor.Count; index++)
        {
            organs.Reference(message.ResponseFor[index], index + 1, required: false);
        }

        envelope.Optional("SteeringType", (int)message.Steering, (int)Steering.Reports);
        List("ToPlaces", "Place", message.ToPlaces, EdXmlLengths.ToPlace);
        envelope.Close();
    }

    private void Identity(DocumentMessage message)
    {
        envelope.Open("Code");
        envelope.Required("CodeNumber", message.Code.Number, EdXmlLengths.CodeNumber);
        envelope.Required("CodeNotation", message.Code.Notation, EdXmlLengths.CodeNotation);
        envelope.Close();
        envelope.Open("PromulgationInfo");
        envelope.Optional("Place", message.Promulgation.Place, EdXmlLengths.Place);
        envelope.Required("PromulgationDate", OrganWriter.TextOf(message.Promulgation.Date), EdXmlLengths.Day);
        envelope.Close();
        envelope.Open("DocumentType");
        envelope.Optional("Type", message.Kind.Type, 2);
        envelope.Optional("TypeDetail", message.Kind.Detail, EdXmlLengths.Amount);
        envelope.Required("TypeName", message.Kind.Name, EdXmlLengths.TypeName);
        envelope.Close();
    }

    private void Signer(Signer? signer)
    {
        envelope.Open("SignerInfo");
        envelope.Optional("Competence", signer?.Competence, EdXmlLengths.Competence);
        envelope.Optional("Position", signer?.Position, EdXmlLengths.Position);
        envelope.Required("FullName", signer?.FullName, EdXmlLengths.FullName);
        envelope.Close();
    }

    private void Other(OtherInfo other)
    {
        envelope.Open("OtherInfo");
        envelope.Optional("Priority", (int)other.Priority, (int)Priority.ExpressAtTime);
        envelope.Optional("SphereOfPromulgation", other.SphereOfPromulgation, EdXmlLengths.SphereOfPromulgation);
        envelope.Optional("TyperNotation", other.TyperNotation, EdXmlLengths.TyperNotation);
        envelope.Optional("PromulgationAmount", other.PromulgationAmount, EdXmlLengths.Amount);
        envelope.Optional("PageAmount", other.PageAmount, EdXmlLengths.Amount);
        envelope.Optional("Direction", other.Direction?.ToString(CultureInfo.InvariantCulture).ToLowerInvariant(), EdXmlLengths.Day);
        List("Appendixes", "Appendix", other.Appendixes, EdXmlLengths.Appendix);
        envelope.Close();
    }

    private void List(string list, string name, IReadOnlyList<string> values, int longest)
    {
        if (values.Count == 0)
        {
            return;
        }

        envelope.Open(list);
        foreach (var value in values)
        {
            envelope.Required(name, value, longest);
        }

        envelope.Close();
    }
}
