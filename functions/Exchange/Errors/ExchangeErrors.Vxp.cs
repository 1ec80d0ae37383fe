using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <content>Errors of the protocol of agencies' existing clients. Numbers 4300 to 4399.</content>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition NotSigned { get; } = new(
        "EXCHANGE-4301", 401,
        new("Thiếu chữ ký của hệ thống", "Call not signed"),
        new("Thiếu XroadVnpt-sign-header hoặc XroadVnpt-hash-header.", "XroadVnpt-sign-header or XroadVnpt-hash-header is missing."));

    public static ErrorDefinition UnreadableSignature { get; } = new(
        "EXCHANGE-4302", 401,
        new("Phần ký không đọc được", "Signed text not readable"),
        new(
            "XroadVnpt-sign-header không phải đối tượng JSON gồm các cặp XroadVnpt-tên và giá trị.",
            "XroadVnpt-sign-header is no JSON object of names XroadVnpt-NAME and values."));

    public static ErrorDefinition WrongSecret { get; } = new(
        "EXCHANGE-4303", 401,
        new("Sai SystemId hoặc SecretKey", "Wrong system id or secret"),
        new("Sai SystemId hoặc SecretKey của hệ thống {0}.", "The system {0} is unknown, or the secret is another."));

    public static ErrorDefinition HeaderDiffers { get; } = new(
        "EXCHANGE-4304", 401,
        new("Tham số khác phần đã ký", "Header differs from what is signed"),
        new("Giá trị của {0} khác phần đã ký.", "{0} is not what was signed."));

    public static ErrorDefinition StaleSignature { get; } = new(
        "EXCHANGE-4305", 401,
        new("Thời điểm ký không được chấp nhận", "Time of the signature not accepted"),
        new(
            "Thời điểm ký {0} quá cũ, ở tương lai hoặc sai dạng; hãy khởi tạo lại kết nối và kiểm tra đồng hồ.",
            "The time of the signature {0} is too old, in the future or malformed; make the connection anew and check the clock."));

    public static ErrorDefinition ParameterMissing { get; } = new(
        "EXCHANGE-4306", 400,
        new("Thiếu tham số", "Parameter missing"),
        new("Thiếu tham số {0}.", "The parameter {0} is missing."));

    public static ErrorDefinition WrongParameter { get; } = new(
        "EXCHANGE-4307", 400,
        new("Tham số không hợp lệ", "Parameter not accepted"),
        new("Tham số {0} có giá trị không hợp lệ: {1}.", "The parameter {0} has a value that is not accepted: {1}."));

    public static ErrorDefinition NoPacketFile { get; } = new(
        "EXCHANGE-4308", 400,
        new("Không có tệp gói tin", "No packet in the request"),
        new(
            "Thân yêu cầu phải là tệp edXML, hoặc multipart/form-data với phần file_doc.",
            "The body must be the edXML file, or multipart/form-data with a part file_doc."));

    public static ErrorDefinition PeriodTooLong { get; } = new(
        "EXCHANGE-4309", 400,
        new("Khoảng thời gian quá dài", "Period too long"),
        new("Từ fromDate đến toDate phải từ 0 đến {0} ngày.", "From fromDate to toDate must be 0 to {0} days."));

    public static ErrorDefinition UnknownPacket { get; } = new(
        "EXCHANGE-4310", 404,
        new("Không có gói tin", "No such packet"),
        new("Hệ thống không có gói tin {0}.", "The system has no packet {0}."));

    public static ErrorDefinition UnknownTransport { get; } = new(
        "EXCHANGE-4311", 400,
        new("Trạng thái nhận không hợp lệ", "Unknown state of a packet"),
        new("Trạng thái {0} không thuộc processing, done, fail.", "The state {0} is none of processing, done, fail."));

    public static ErrorDefinition PageTooFar { get; } = new(
        "EXCHANGE-4312", 400,
        new("Trang quá xa", "Page too far"),
        new(
            "pageSize từ 1 đến {0}; pageIndex từ 1, tối đa {1} dòng kể từ đầu danh sách.",
            "pageSize is 1 to {0}; pageIndex counts from 1, to at most {1} rows from the beginning."));

    public static ErrorDefinition TooOften { get; } = new(
        "EXCHANGE-4313", 429,
        new("Gọi quá nhiều lần", "Too many calls"),
        new("Hệ thống gọi quá nhiều; hãy thử lại sau {0} giây.", "The system calls too often; try again after {0} seconds."));
}
