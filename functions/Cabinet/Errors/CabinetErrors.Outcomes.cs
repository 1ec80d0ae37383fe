using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with results. Numbers 5400 to 5499.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition NotCounted { get; } = new(
        "CABINET-5400", 409,
        new("Chưa kiểm phiếu", "Not counted"),
        new("Phiếu chưa được kiểm.", "The ballot is not counted yet."));

    public static ErrorDefinition SheetFirst { get; } = new(
        "CABINET-5401", 409,
        new("Chưa có biên bản kiểm phiếu", "Sheet first"),
        new("Phải ký biên bản kiểm phiếu trước khi công bố.", "The signed sheet of the result comes before its publication."));

    public static ErrorDefinition NotPublished { get; } = new(
        "CABINET-5402", 409,
        new("Chưa công bố", "Not published"),
        new("Kết quả chưa được công bố.", "The result is not published yet."));

    public static ErrorDefinition NotPassed { get; } = new(
        "CABINET-5403", 409,
        new("Không thông qua", "Not passed"),
        new("Phiếu không được thông qua nên không ban hành nghị quyết.", "The ballot did not pass, so no resolution rests on it."));

    public static ErrorDefinition ResolutionPublished { get; } = new(
        "CABINET-5404", 409,
        new("Đã công bố nghị quyết", "Resolution is published"),
        new("Đã công bố nghị quyết {0}.", "The resolution {0} is published."));

    public static ErrorDefinition ResultHidden { get; } = new(
        "CABINET-5405", 403,
        new("Kết quả chưa công bố", "Result is hidden"),
        new("Kết quả chỉ hiển thị sau khi công bố.", "The result is shown once it is published."));

    public static ErrorDefinition ResolutionNotSigned { get; } = new(
        "CABINET-5406", 422,
        new("Nghị quyết chưa ký đủ", "Resolution is not signed"),
        new("Tệp phải là PDF do người có thẩm quyền ký số trước, cơ quan ký sau, chữ ký hợp lệ và bao trùm toàn bộ văn bản. {0}", "The file is a PDF that its person signed first and the agency sealed then, with valid signatures over all of it. {0}"));

    public static ErrorDefinition ResultDoesNotHold { get; } = new(
        "CABINET-5407", 409,
        new("Kết quả không khớp ý kiến", "Result does not hold"),
        new("Kiểm lại phiếu thấy sai lệch {0} tại {1}; không lập biên bản.", "The ballot counted again does not hold, {0} at {1}; no sheet is issued."));

    public static ErrorDefinition IssueDayNotPossible { get; } = new(
        "CABINET-5408", 422,
        new("Ngày ban hành không hợp lệ", "Day of issue not possible"),
        new("Ngày ban hành từ ngày kiểm phiếu {0:dd/MM/yyyy} đến hôm nay.", "The day of issue is from the day of counting, {0:yyyy-MM-dd}, to today."));
}
