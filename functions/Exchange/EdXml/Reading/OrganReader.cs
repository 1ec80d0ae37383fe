using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads agencies, clerks and the documents that are referred to.</summary>
internal sealed class OrganReader(FieldReader fields)
{
    public Organ Organ(PacketElement? element)
    {
        var code = OrganId(element);
        if (code is null && element is not null)
        {
            fields.Missing(element, "OrganId");
        }

        return new(code ?? "")
        {
            OrganizationInCharge = fields.Text(element, "OrganizationInCharge", EdXmlLengths.OrganizationInCharge),
            OrganName = fields.Text(element, "OrganName", EdXmlLengths.OrganName),
            OrganAddress = fields.Text(element, "OrganAdd", EdXmlLengths.OrganAddress),
            Email = fields.Text(element, "Email", EdXmlLengths.Email),
            Telephone = fields.Text(element, "Telephone", EdXmlLengths.Telephone),
            Fax = fields.Text(element, "Fax", EdXmlLengths.Fax),
            Website = fields.Text(element, "Website", EdXmlLengths.Website),
        };
    }

    /// <summary>The code; a gateway is known to write the word null where it has none.</summary>
    public string? OrganId(PacketElement? parent)
    {
        var child = fields.Child(parent, "OrganId");
        return child is null ? null : OrganIdIn(child);
    }

    public string? OrganIdIn(PacketElement element)
    {
        var code = fields.Text(element, EdXmlLengths.OrganId);
        if (code is null or "null")
        {
            return null;
        }

        if (code.Length > EdXmlLengths.ImpossibleOrganId || code.Any(each => char.IsWhiteSpace(each) || char.IsControl(each)))
        {
            fields.Notes.Refuse(ExchangeErrors.FieldInvalid, element, code);
        }
        else if (AgencyCodes.Normalised(code) is null)
        {
            fields.Notes.Warn(PacketWarnings.UnusualAgencyCode, element, code);
        }

        return code;
    }

    public StaffInfo? Staff(PacketElement? parent)
    {
        var element = fields.Child(parent, "StaffInfo");
        var staff = new StaffInfo
        {
            Department = fields.Text(element, "Department", EdXmlLengths.Department),
            Staff = fields.Text(element, "Staff", EdXmlLengths.Staff),
            Mobile = fields.Text(element, "Mobile", EdXmlLengths.Mobile),
            Email = fields.Text(element, "Email", EdXmlLengths.Email),
        };
        return staff == new StaffInfo() ? null : staff;
    }

    public DocumentReference Reference(PacketElement? element) => new()
    {
        OrganId = OrganId(element),
        Code = fields.Text(element, "Code", EdXmlLengths.Code),
        PromulgationDate = fields.Day(element, "PromulgationDate"),
        DocumentId = fields.DocumentId(element, "DocumentId"),
    };
}
