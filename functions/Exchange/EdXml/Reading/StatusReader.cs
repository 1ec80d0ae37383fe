using System.Globalization;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads messages about the state of a document.</summary>
internal sealed class StatusReader(FieldReader fields)
{
    private readonly OrganReader organs = new(fields);

    public StatusMessage? Read(Layout layout)
    {
        var header = layout.Header;
        var from = organs.Organ(fields.Required(header, "From"));
        var element = fields.Required(header, "ResponseFor");
        var reference = organs.Reference(element);
        if (element is not null)
        {
            RequireAll(element, reference);
        }

        return Status(header) is not { } status
            ? null
            : new StatusMessage
            {
                From = from,
                ResponseFor = reference,
                Staff = organs.Staff(header),
                Status = status,
                Description = Description(header, status),
                Timestamp = fields.Moment(header, "Timestamp"),
            };
    }

    /// <summary>Who is refused, or asked for something, is owed a reason.</summary>
    private string? Description(PacketElement header, StatusCode status)
    {
        var description = fields.Text(header, "Description", EdXmlLengths.Description);
        if (string.IsNullOrWhiteSpace(description) && status is (StatusCode.Refused or StatusCode.RecallAsked or StatusCode.RecallRefused))
        {
            fields.Notes.WarnBelow(PacketWarnings.NoReason, header, "Description", StatusCodes.TextOf(status));
        }

        return description;
    }

    private void RequireAll(PacketElement element, DocumentReference reference)
    {
        foreach (var (name, missing) in new[] { ("OrganId", reference.OrganId is null), ("Code", reference.Code is null), ("DocumentId", reference.DocumentId is null) })
        {
            if (missing)
            {
                fields.Missing(element, name);
            }
        }
    }

    private StatusCode? Status(PacketElement header)
    {
        if (fields.Required(header, "StatusCode") is not { } element)
        {
            return null;
        }

        if (element.Text.Length is 0 or > 2 || !int.TryParse(element.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((StatusCode)number))
        {
            fields.Notes.Refuse(ExchangeErrors.UnknownStatusCode, element, element.Text);
            return null;
        }

        if (element.Text.Length == 1)
        {
            fields.Notes.Warn(PacketWarnings.UnusualForm, element, element.Text, "0" + element.Text);
        }

        return (StatusCode)number;
    }
}
