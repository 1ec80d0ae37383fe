using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <content>Paper sessions. Numbers 5610 to 5619.</content>
internal static partial class CabinetErrors
{
    public static ErrorDefinition BadPaperNumber { get; } = new(
        "CABINET-5610", 422,
        new("Số không hợp lệ", "Number not possible"),
        new("Chỉ ghi số và ký hiệu, như 12/TTr-BCA; không ghi nội dung.", "Only number and notation are written, as in 12/TTr-BCA; nothing of the content."));

    public static ErrorDefinition PaperNumberTaken { get; } = new(
        "CABINET-5611", 409,
        new("Số đã đăng ký", "Number is registered"),
        new("Số {0} đã đăng ký cho ngày {1:dd/MM/yyyy}.", "The number {0} is registered for {1:yyyy-MM-dd} already."));
}
