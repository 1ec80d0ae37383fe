using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;
using EGov.Platform.Access;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>Writes agencies, clerks and references to documents.</summary>
internal sealed class OrganWriter(EnvelopeText envelope)
{
    public void Organ(string name, Organ organ, int number = 0)
    {
        envelope.Open(name, number);
        OrganId(organ.OrganId, required: true);
        envelope.Optional("OrganizationInCharge", organ.OrganizationInCharge, EdXmlLengths.OrganizationInCharge);
        envelope.Optional("OrganName", organ.OrganName, EdXmlLengths.OrganName);
        envelope.Optional("OrganAdd", organ.OrganAddress, EdXmlLengths.OrganAddress);
        envelope.Optional("Email", organ.Email, EdXmlLengths.Email);
        envelope.Optional("Telephone", organ.Telephone, EdXmlLengths.Telephone);
        envelope.Optional("Fax", organ.Fax, EdXmlLengths.Fax);
        envelope.Optional("Website", organ.Website, EdXmlLengths.Website);
        envelope.Close();
    }

    public void OrganId(string? code, bool required)
    {
        // Bodies to which neither scheme gives a code go by their id in the registry.
        if (!string.IsNullOrEmpty(code) && AgencyCodes.Normalised(code) is null && !Caller.IsId(code))
        {
            envelope.Refuse(ExchangeErrors.FieldInvalid, $"{envelope.Path}/OrganId", code);
        }

        if (required)
        {
            envelope.Required("OrganId", code, EdXmlLengths.OrganId);
        }
        else
        {
            envelope.Optional("OrganId", code, EdXmlLengths.OrganId);
        }
    }

    public void DocumentId(LegalDocumentId? id, bool required)
    {
        if (id is { Form: DocumentIdForm.Unknown })
        {
            envelope.Refuse(ExchangeErrors.FieldInvalid, $"{envelope.Path}/DocumentId", id.Text);
        }

        if (required)
        {
            envelope.Required("DocumentId", id?.Text, EdXmlLengths.DocumentId);
        }
        else
        {
            envelope.Optional("DocumentId", id?.Text, EdXmlLengths.DocumentId);
        }
    }

    public void Staff(StaffInfo? staff)
    {
        if (staff is null)
        {
            return;
        }

        envelope.Open("StaffInfo");
        envelope.Optional("Department", staff.Department, EdXmlLengths.Department);
        envelope.Optional("Staff", staff.Staff, EdXmlLengths.Staff);
        envelope.Optional("Mobile", staff.Mobile, EdXmlLengths.Mobile);
        envelope.Optional("Email", staff.Email, EdXmlLengths.Email);
        envelope.Close();
    }

    public void Reference(DocumentReference reference, int number, bool required)
    {
        envelope.Open("ResponseFor", number);
        OrganId(reference.OrganId, required);
        if (required)
        {
            envelope.Required("Code", reference.Code, EdXmlLengths.Code);
        }
        else
        {
            envelope.Optional("Code", reference.Code, EdXmlLengths.Code);
        }

        envelope.Optional("PromulgationDate", TextOf(reference.PromulgationDate), EdXmlLengths.Day);
        DocumentId(reference.DocumentId, required);
        envelope.Close();
    }

    public static string? TextOf(DateOnly? day) => day is { } date ? EdXmlDates.TextOf(date) : null;
}
