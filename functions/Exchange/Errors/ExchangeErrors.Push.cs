using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <content>Errors of pushes and alerts. Numbers 4500 to 4599.</content>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition PushIsOff { get; } = new(
        "EXCHANGE-4501", 409,
        new("Chưa bật gửi chủ động", "Push is off"),
        new("Hệ thống {0} chưa bật nhận gửi chủ động.", "Nothing is sent to the system {0}: its push is off."));

    public static ErrorDefinition TakenAlready { get; } = new(
        "EXCHANGE-4502", 409,
        new("Gói tin đã được nhận", "Taken already"),
        new("Gói tin của văn bản {0} đã được bên nhận tiếp nhận.", "The packet of the document {0} was taken already."));

    public static ErrorDefinition AlertIsOver { get; } = new(
        "EXCHANGE-4503", 409,
        new("Cảnh báo đã kết thúc", "Alert is over"),
        new("Việc được cảnh báo đã được xử lý xong.", "What the alert says is no longer so."));
}
