using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads the list of stops and what the packet does.</summary>
internal sealed class BusinessReader(FieldReader fields, OrganReader organs)
{
    public List<TraceHeader> Trace(Layout layout) =>
        [.. fields.Children(layout.Trace, "TraceHeader").Select(stop => new TraceHeader(organs.OrganId(stop), fields.Moment(stop, "Timestamp")))];

    public Business Read(Layout layout)
    {
        var element = fields.Child(layout.Trace, "Bussiness") ?? fields.Child(layout.Outer, "Bussiness");
        if (element is null)
        {
            fields.Notes.WarnBelow(PacketWarnings.NoBusiness, layout.Outer, "TraceHeaderList/Bussiness");
            return new();
        }

        var type = Type(element);
        var business = new Business
        {
            Type = type,
            Reason = fields.Text(element, "BussinessDocReason", EdXmlLengths.Reason),
            DocumentId = fields.DocumentId(element, "DocumentId"),
            Paper = fields.Flag(element, "Paper"),
            Staff = organs.Staff(element),
            Update = Update(element),
            Replacements = Replacements(element),
        };
        if (type is BusinessType.Update && business.Update is null)
        {
            fields.Notes.WarnBelow(PacketWarnings.UsualMissing, element, "BussinessDocumentInfo");
        }
        else if (type is BusinessType.Replace && business.Replacements.Count == 0)
        {
            fields.Notes.WarnBelow(PacketWarnings.UsualMissing, element, "ReplacementInfoList");
        }

        return business;
    }

    private BusinessType Type(PacketElement element)
    {
        var child = fields.Child(element, "BussinessDocType");
        switch (child?.Text)
        {
            case null or "":
                fields.Notes.WarnBelow(PacketWarnings.NoBusiness, element, "BussinessDocType");
                return BusinessType.New;
            case "0":
                return BusinessType.New;
            case "1":
                return BusinessType.Recall;
            case "2":
                return BusinessType.Update;
            case "3":
                return BusinessType.Replace;
            default:
                fields.Notes.Refuse(ExchangeErrors.UnknownBusinessType, child, child.Text);
                return BusinessType.New;
        }
    }

    private UpdateInfo? Update(PacketElement business)
    {
        if (fields.Child(business, "BussinessDocumentInfo") is not { } element)
        {
            return null;
        }

        var receivers = fields.Children(fields.Child(element, "ReceiverList"), "Receiver")
            .Select(receiver => (Code: organs.OrganId(receiver), Type: fields.Number(receiver, "ReceiverType", 1)))
            .ToList();
        return new(fields.Flag(element, "DocumentInfo") ?? false, fields.Flag(element, "DocumentReceiver") ?? false)
        {
            List = [.. receivers.Where(receiver => receiver.Code is not null).Select(receiver => new UpdatedReceiver(receiver.Code!, receiver.Type ?? 0))],
        };
    }

    private List<Replacement> Replacements(PacketElement business)
    {
        var all = new List<Replacement>();
        foreach (var element in fields.Children(fields.Child(business, "ReplacementInfoList"), "ReplacementInfo"))
        {
            var id = fields.DocumentId(element, "DocumentId");
            var codes = fields.Children(fields.Child(element, "OrganIdList"), "OrganId").Select(organs.OrganIdIn).OfType<string>().ToList();
            if (id is null)
            {
                fields.Missing(element, "DocumentId");
            }
            else
            {
                all.Add(new(id) { OrganIds = codes });
            }
        }

        return all;
    }
}
