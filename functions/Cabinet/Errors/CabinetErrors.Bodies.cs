using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with bodies and seats. Numbers 5000 to 5099.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition UnknownRegulation { get; } = new(
        "CABINET-5000", 422,
        new("Không có quy chế này", "No such regulation"),
        new("Không có quy chế làm việc {0}; chọn một trong: {1}.", "There is no working regulation {0}; choose one of {1}."));

    public static ErrorDefinition BodyIdTaken { get; } = new(
        "CABINET-5001", 409,
        new("Mã đã dùng", "Id is taken"),
        new("Đã có cơ quan với mã {0}.", "There is a body with the id {0} already."));

    public static ErrorDefinition BadBodyId { get; } = new(
        "CABINET-5002", 422,
        new("Mã không hợp lệ", "Id not possible"),
        new("Mã gồm 2 đến 40 chữ thường, chữ số, gạch nối và bắt đầu bằng chữ.", "An id is 2 to 40 small letters, digits and hyphens and begins with a letter."));

    public static ErrorDefinition TooManySeats { get; } = new(
        "CABINET-5003", 422,
        new("Quá nhiều vị trí", "Too many seats"),
        new("Một cơ quan có tối đa {0} vị trí, kể cả đã kết thúc.", "A body has at most {0} seats, with those that have ended."));

    public static ErrorDefinition SeatNotPossible { get; } = new(
        "CABINET-5004", 422,
        new("Vị trí không hợp lệ", "Seat not possible"),
        new("Ngày kết thúc trước ngày bắt đầu, hoặc vị trí không phù hợp.", "The seat ends before it begins, or does not fit the others."));

    public static ErrorDefinition VotesAlready { get; } = new(
        "CABINET-5005", 422,
        new("Đã có quyền biểu quyết", "Votes already"),
        new("Người này đã có một vị trí biểu quyết trong thời gian đó.", "The person holds a seat that votes in that time already."));

    public static ErrorDefinition HasChair { get; } = new(
        "CABINET-5006", 422,
        new("Đã có người đứng đầu", "Has a chair"),
        new("Cơ quan đã có người đứng đầu trong thời gian đó.", "The body has a chair in that time already."));

    public static ErrorDefinition AssistsNobody { get; } = new(
        "CABINET-5007", 422,
        new("Trợ lý phải giúp một thành viên", "Assists nobody"),
        new("Trợ lý, và chỉ trợ lý, giúp một vị trí có quyền biểu quyết.", "An assistant, and nobody else, assists a seat that votes."));

    public static ErrorDefinition SeatHasEnded { get; } = new(
        "CABINET-5008", 409,
        new("Vị trí đã kết thúc", "Seat has ended"),
        new("Vị trí {0} đã kết thúc ngày {1:dd/MM/yyyy}.", "The seat {0} ended on {1:yyyy-MM-dd}."));

    public static ErrorDefinition SeatEndsBeforeItBegins { get; } = new(
        "CABINET-5009", 422,
        new("Ngày kết thúc trước ngày bắt đầu", "Ends before it begins"),
        new("Vị trí {0} bắt đầu ngày {1:dd/MM/yyyy}.", "The seat {0} begins on {1:yyyy-MM-dd}."));

    public static ErrorDefinition NotOneself { get; } = new(
        "CABINET-5010", 403,
        new("Không tự trao vị trí", "Nobody seats themselves"),
        new("Không ai tự trao hoặc tự kết thúc vị trí của chính mình; người khác trong bộ phận thư ký làm việc đó.", "Nobody gives or ends a seat of their own; another of the secretariat does."));

    public static ErrorDefinition SeatEndsBeforeToday { get; } = new(
        "CABINET-5011", 422,
        new("Không lùi ngày kết thúc", "Not back in time"),
        new("Vị trí kết thúc sớm nhất vào hôm nay.", "A seat ends today at the earliest."));
}
