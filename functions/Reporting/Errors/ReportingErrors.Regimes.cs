using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Regimes. Numbers 6110 to 6149.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition RegimeItemMissing { get; } = new(
        "REPORTING-6110", 422,
        new("Thiếu nội dung của chế độ báo cáo", "Item of the regime missing"),
        new("Chế độ báo cáo phải có mục {0} theo Nghị định 09/2019/NĐ-CP.", "A regime has item {0} of Decree 09/2019/NĐ-CP."));

    public static ErrorDefinition RegimeCodeShape { get; } = new(
        "REPORTING-6111", 422,
        new("Mã không hợp lệ", "Code not possible"),
        new("Mã gồm {0} đến {1} chữ thường, chữ số, gạch nối và bắt đầu bằng chữ.", "A code is {0} to {1} small letters, digits and hyphens and begins with a letter."));

    public static ErrorDefinition RegimeCodeTaken { get; } = new(
        "REPORTING-6112", 409,
        new("Mã đã dùng", "Code is taken"),
        new("Đã có chế độ báo cáo với mã {0}.", "There is a regime with the code {0} already."));

    public static ErrorDefinition RegimePartTwice { get; } = new(
        "REPORTING-6113", 422,
        new("Mã lặp lại", "Code used twice"),
        new("Mã {0} được dùng hai lần.", "The code {0} is used twice."));

    public static ErrorDefinition RegimePartCode { get; } = new(
        "REPORTING-6114", 422,
        new("Mã không hợp lệ", "Code not possible"),
        new("Mã gồm 1 đến {0} chữ, chữ số, gạch nối.", "A code is 1 to {0} letters, digits and hyphens."));

    public static ErrorDefinition RegimeLevelUnknown { get; } = new(
        "REPORTING-6115", 422,
        new("Không có cấp này", "No such level"),
        new("Không có cấp {0}, hoặc cấp đó không đứng trên.", "There is no level {0}, or it does not stand above."));

    public static ErrorDefinition RegimeReportersUnsaid { get; } = new(
        "REPORTING-6116", 422,
        new("Không nêu ai báo cáo", "Reporters not said"),
        new("Một cấp nêu các cơ quan cụ thể, hoặc loại cơ quan, hoặc cơ quan cấp trên.", "A level names agencies, or their kind or whom they are under; not both."));

    public static ErrorDefinition DeadlineShape { get; } = new(
        "REPORTING-6117", 422,
        new("Thời hạn không rõ", "Deadline not clear"),
        new("Thời hạn nêu đúng một cách: ngày trong tháng, thứ trong tuần, số ngày làm việc, ngày trong năm, hoặc một ngày.", "A deadline is said in exactly one way: day of a month, day of the week, working days, date of a year, or one day."));

    public static ErrorDefinition DeadlineBeforeLowerLevel { get; } = new(
        "REPORTING-6118", 422,
        new("Hạn cấp trên sớm hơn cấp dưới", "Due before the level below"),
        new("Kỳ {0}: cấp {1} phải gửi ngày {2:dd/MM/yyyy}, trước cấp dưới.", "For {0} the level {1} is due on {2:yyyy-MM-dd}, before the level below it."));

    public static ErrorDefinition DeadlineOnCutOff { get; } = new(
        "REPORTING-6119", 422,
        new("Thời hạn quá sớm", "Deadline too early"),
        new("Hạn gửi phải sau thời gian chốt số liệu ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8).", "A report is due at least one working day after the cut-off (Decree 09/2019/NĐ-CP, article 8)."));

    public static ErrorDefinition PeriodKindUnknown { get; } = new(
        "REPORTING-6120", 422,
        new("Không có loại kỳ này", "No such kind of period"),
        new("Không có loại kỳ báo cáo {0}.", "There is no kind of period {0}."));

    public static ErrorDefinition CyclesOverlap { get; } = new(
        "REPORTING-6121", 422,
        new("Chu kỳ trùng nhau", "Cycles overlap"),
        new("Hai chu kỳ cùng thu báo cáo của kỳ {0}.", "Two cycles collect for the period {0}."));

    public static ErrorDefinition RegimeKindAndTime { get; } = new(
        "REPORTING-6122", 422,
        new("Loại báo cáo không khớp thời gian", "Kind and time do not fit"),
        new("Báo cáo định kỳ có chu kỳ; báo cáo đột xuất có một kỳ với hạn của từng cấp; báo cáo chuyên đề có một trong hai.", "A periodic report has cycles, an ad hoc one has one period with a deadline for each level, a thematic one has either."));

    public static ErrorDefinition OncePeriodNotPossible { get; } = new(
        "REPORTING-6123", 422,
        new("Kỳ không hợp lệ", "Period not possible"),
        new("Kỳ báo cáo kết thúc trước khi bắt đầu, dài quá hai năm, đã qua quá hai năm, chế độ báo cáo chưa có hiệu lực vào ngày cuối kỳ (from phải không sau ngày đó), hoặc hạn đã qua.", "The period ends before it begins, is longer than two years, ended more than two years ago, the regime is not in force on its last day (from must not be after it), or a deadline has passed."));

    public static ErrorDefinition RegimeAgencyUnknown { get; } = new(
        "REPORTING-6124", 422,
        new("Không có cơ quan này", "No such agency"),
        new("Không có cơ quan {0}.", "There is no agency {0}."));

    public static ErrorDefinition TooManyReporters { get; } = new(
        "REPORTING-6125", 422,
        new("Quá nhiều đơn vị báo cáo", "Too many reporters"),
        new("{0} đơn vị phải báo cáo kỳ {1}; tối đa {2}.", "{0} agencies would report for {1}; at most {2} may."));

    public static ErrorDefinition NobodyReports { get; } = new(
        "REPORTING-6126", 422,
        new("Không có đơn vị báo cáo", "Nobody reports"),
        new("Không có cơ quan nào phải báo cáo kỳ {0}.", "No agency would report for {0}."));

    public static ErrorDefinition ReporterNotBelow { get; } = new(
        "REPORTING-6127", 422,
        new("Ngoài phạm vi quản lý", "Not below the issuer"),
        new("Cơ quan {0} không thuộc cơ quan ban hành; chỉ Chính phủ và bộ được yêu cầu cơ quan ngoài.", "The agency {0} is not below the issuer; only the Government and ministries ask others."));

    public static ErrorDefinition RuleUnreadable { get; } = new(
        "REPORTING-6128", 422,
        new("Biểu thức không đọc được", "Expression not readable"),
        new("Biểu thức: {0}", "Expression: {0}"));

    public static ErrorDefinition RuleNamesNoElement { get; } = new(
        "REPORTING-6129", 422,
        new("Không có chỉ tiêu này", "No such element"),
        new("Quy tắc nêu {0}, không có trong biểu mẫu.", "The rule names {0}, which no table has."));

    public static ErrorDefinition RegimeNumberBounds { get; } = new(
        "REPORTING-6130", 422,
        new("Số ngoài giới hạn", "Number out of bounds"),
        new("Phải từ {0} đến {1}.", "Must be {0} to {1}."));

    public static ErrorDefinition ElementBounds { get; } = new(
        "REPORTING-6131", 422,
        new("Giới hạn ngược", "Bounds reversed"),
        new("Giá trị nhỏ nhất lớn hơn giá trị lớn nhất.", "The least value is greater than the most."));

    public static ErrorDefinition RegimeTooManyCells { get; } = new(
        "REPORTING-6132", 422,
        new("Quá nhiều ô", "Too many cells"),
        new("Biểu mẫu có {0} ô; tối đa {1}.", "The tables have {0} cells; at most {1} may be."));

    public static ErrorDefinition RegimeIsShipped { get; } = new(
        "REPORTING-6133", 409,
        new("Chế độ của văn bản pháp luật", "Set by law"),
        new("Chế độ {0} theo {1}; không thay đổi ở đây.", "The regime {0} is set by {1} and does not change here."));

    public static ErrorDefinition RegimeHasEnded { get; } = new(
        "REPORTING-6134", 409,
        new("Chế độ đã kết thúc", "Regime has ended"),
        new("Chế độ {0} kết thúc ngày {1:dd/MM/yyyy}.", "The regime {0} ends on {1:yyyy-MM-dd}."));

    public static ErrorDefinition RegimeEndsTooEarly { get; } = new(
        "REPORTING-6135", 422,
        new("Ngày kết thúc quá sớm", "Ends too early"),
        new("Chế độ kết thúc sớm nhất vào hôm nay và không trước ngày bắt đầu.", "A regime ends today at the earliest, and not before it begins."));

    public static ErrorDefinition RegimeTooLarge { get; } = new(
        "REPORTING-6136", 422,
        new("Chế độ quá lớn", "Regime too large"),
        new("Chế độ báo cáo lớn quá {0} byte.", "The regime is larger than {0} bytes."));
}
