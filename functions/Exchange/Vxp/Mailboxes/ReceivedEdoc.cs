using System.Globalization;
using System.Text.Json.Serialization;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Vxp.Mailboxes;

/// <summary>A packet in a list of what a system received. Every member is a text, as clients read it.</summary>
/// <param name="DocId">The axis's id of the packet.</param>
/// <param name="MessageType"><c>edoc</c> or <c>status</c>.</param>
/// <param name="From">The sender's code as the packet has it.</param>
/// <param name="To">The recipient's code as the packet has it.</param>
/// <param name="Created">When it came into the mailbox, in Vietnamese time.</param>
/// <param name="Status">What became of the packet there: <c>initial</c>, <c>processing</c>, <c>done</c>, <c>fail</c>.</param>
internal sealed record ReceivedEdoc(
    string DocId,
    string ServiceType,
    string MessageType,
    string From,
    string To,
    [property: JsonPropertyName("created_time")] string Created,
    [property: JsonPropertyName("updated_time")] string Updated,
    string Status,
    [property: JsonPropertyName("status_desc")] string StatusDescription)
{
    private const string TimeFormat = "yyyy/MM/dd HH:mm:ss";

    public static ReceivedEdoc Of(DeliverySummary delivery)
    {
        var created = TimeOf(delivery.PlacedAt);
        return new(
            WireId.Of(delivery.Document),
            "eDoc",
            NameOf(delivery.Brief.Message),
            delivery.Brief.SenderCode,
            delivery.Recipient.Code,
            created,
            delivery.StateAt is { } at ? TimeOf(at) : created,
            NameOf(delivery.Transport),
            DescriptionOf(delivery.Transport));
    }

    /// <summary>The moment as the protocol writes it; empty for none.</summary>
    public static string TimeOf(DateTimeOffset? moment) => moment?.InVietnam().ToString(TimeFormat, CultureInfo.InvariantCulture) ?? string.Empty;

    public static string NameOf(MessageKind message) => message is MessageKind.Status ? "status" : "edoc";

    public static string NameOf(Transport transport) => transport switch
    {
        Transport.Processing => "processing",
        Transport.Done => "done",
        Transport.Fail => "fail",
        _ => "initial",
    };

    public static string DescriptionOf(Transport transport) => transport switch
    {
        Transport.Processing => "Đang xử lý",
        Transport.Done => "Đã nhận",
        Transport.Fail => "Nhận không thành công",
        _ => "Chờ nhận",
    };
}
