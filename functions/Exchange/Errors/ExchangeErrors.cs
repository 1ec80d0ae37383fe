using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>The axis's own errors. Numbers 4000 to 4999.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition OtherSender { get; } = new(
        "EXCHANGE-4001", 403,
        new("Đơn vị gửi không đúng", "Other sender"),
        new("Đơn vị gửi {0} không đúng với mã đã đăng ký: {1}.", "The sender {0} is not the agency of the caller: {1}."));
}
