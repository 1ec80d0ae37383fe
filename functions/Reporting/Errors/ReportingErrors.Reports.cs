using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Collections and reports. Numbers 6200 to 6299.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition EntryLocked { get; } = new(
        "REPORTING-6200", 409,
        new("Đã khóa số liệu", "Entry is locked"),
        new("Kỳ báo cáo đã khóa từ {0:dd/MM/yyyy HH:mm}; số liệu không thay đổi nữa.", "The period is locked since {0:yyyy-MM-dd HH:mm}; nothing of its reports changes any more."));

    public static ErrorDefinition WaitsForLeader { get; } = new(
        "REPORTING-6201", 409,
        new("Đang chờ lãnh đạo duyệt", "Waits for the leader"),
        new("Báo cáo đã trình lãnh đạo; phải được trả lại mới sửa được.", "The report is before a leader, who has to send it back before it can be changed."));

    public static ErrorDefinition WithReceiver { get; } = new(
        "REPORTING-6202", 409,
        new("Đã gửi cơ quan nhận", "Sent to the receiver"),
        new("Báo cáo đã gửi; cơ quan nhận phải trả lại mới sửa được.", "The report was sent; the receiver has to send it back before it can be changed."));

    public static ErrorDefinition ReportAccepted { get; } = new(
        "REPORTING-6203", 409,
        new("Đã được tiếp nhận", "Accepted"),
        new("Báo cáo đã được tiếp nhận; cơ quan nhận phải mở lại mới sửa được.", "The report was accepted; the receiver has to open it again before it can be changed."));

    public static ErrorDefinition NothingToSubmit { get; } = new(
        "REPORTING-6204", 422,
        new("Báo cáo trống", "Nothing to submit"),
        new("Báo cáo chưa có số liệu hay nội dung nào.", "The report has neither numbers nor text."));

    public static ErrorDefinition TooManyRounds { get; } = new(
        "REPORTING-6205", 409,
        new("Trình quá nhiều lần", "Submitted too often"),
        new("Một báo cáo được trình tối đa {0} lần.", "A report is submitted at most {0} times."));

    public static ErrorDefinition NotSubmitted { get; } = new(
        "REPORTING-6206", 409,
        new("Chưa trình", "Not submitted"),
        new("Báo cáo không ở trạng thái chờ lãnh đạo duyệt.", "The report does not wait for a leader."));

    public static ErrorDefinition OwnApproval { get; } = new(
        "REPORTING-6207", 403,
        new("Người trình không được tự duyệt", "Own approval"),
        new("Người trình báo cáo không được tự duyệt báo cáo đó.", "Who submitted a report does not approve it."));

    public static ErrorDefinition ChildrenNotReady { get; } = new(
        "REPORTING-6208", 409,
        new("Cấp dưới chưa đủ báo cáo", "Reports below are not ready"),
        new("Còn {0} báo cáo cấp dưới chưa được tiếp nhận hoặc xác nhận thiếu, trong đó có {1}.", "{0} reports below are neither accepted nor declared missing, {1} among them."));

    public static ErrorDefinition NotSent { get; } = new(
        "REPORTING-6209", 409,
        new("Chưa được gửi", "Not sent"),
        new("Báo cáo không ở trạng thái chờ tiếp nhận.", "The report does not wait for its receiver."));

    public static ErrorDefinition NotAccepted { get; } = new(
        "REPORTING-6210", 409,
        new("Chưa được tiếp nhận", "Not accepted"),
        new("Chỉ báo cáo đã tiếp nhận mới mở lại được.", "Only a report that was accepted is opened again."));

    public static ErrorDefinition HigherStands { get; } = new(
        "REPORTING-6211", 409,
        new("Báo cáo cấp trên đã duyệt", "The report above stands"),
        new("Báo cáo tổng hợp của {0} đã được duyệt; phải trả lại báo cáo đó trước.", "The report of {0}, which rests on this one, is approved; that has to come back first."));

    public static ErrorDefinition HasCome { get; } = new(
        "REPORTING-6212", 409,
        new("Báo cáo đã gửi", "The report has come"),
        new("Báo cáo đã được gửi nên không xác nhận thiếu.", "The report was sent, so it is not missing."));

    public static ErrorDefinition NotDueYet { get; } = new(
        "REPORTING-6213", 409,
        new("Chưa hết hạn", "Not due yet"),
        new("Hạn gửi là hết ngày {0:dd/MM/yyyy}.", "It may be sent until {0:yyyy-MM-dd}."));

    public static ErrorDefinition PeriodNotOpen { get; } = new(
        "REPORTING-6214", 404,
        new("Kỳ báo cáo chưa mở", "Period not open"),
        new("Chế độ báo cáo {0} chưa mở kỳ {1}.", "The regime {0} is not collected for {1}."));

    public static ErrorDefinition OtherAgency { get; } = new(
        "REPORTING-6215", 403,
        new("Báo cáo của cơ quan khác", "Report of another agency"),
        new("Chỉ cơ quan báo cáo mới làm được việc này.", "This is for the agency that reports alone."));

    public static ErrorDefinition NotALeader { get; } = new(
        "REPORTING-6216", 403,
        new("Không phải lãnh đạo", "Not a leader"),
        new("Việc này dành cho lãnh đạo cơ quan báo cáo.", "This is for a leader of the agency that reports."));

    public static ErrorDefinition NotTheReceiver { get; } = new(
        "REPORTING-6217", 403,
        new("Không phải cơ quan nhận", "Not the receiver"),
        new("Việc này dành cho cơ quan nhận báo cáo.", "This is for the agency that receives the report."));

    public static ErrorDefinition ReportReasonMissing { get; } = new(
        "REPORTING-6218", 422,
        new("Thiếu lý do", "Reason is missing"),
        new("Phải nêu lý do, dài đến {0} ký tự.", "A reason of up to {0} characters must be given."));

    public static ErrorDefinition UnknownElement { get; } = new(
        "REPORTING-6220", 422,
        new("Không có chỉ tiêu này", "No such element"),
        new("Biểu mẫu không có chỉ tiêu {0}.", "The tables have no element {0}."));

    public static ErrorDefinition UnknownCategory { get; } = new(
        "REPORTING-6221", 422,
        new("Không có phân tổ này", "No such category"),
        new("Không có ô {0} của chỉ tiêu {1}.", "There is no cell {0} of the element {1}."));

    public static ErrorDefinition WrongUnit { get; } = new(
        "REPORTING-6222", 422,
        new("Sai đơn vị tính", "Wrong unit"),
        new("Đơn vị tính {0} không phải là {1} của biểu mẫu.", "The unit {0} is not {1}, which the tables have."));

    public static ErrorDefinition TooManyDecimals { get; } = new(
        "REPORTING-6223", 422,
        new("Quá nhiều chữ số thập phân", "Too many decimals"),
        new("{0} có tối đa {1} chữ số thập phân.", "{0} has at most {1} decimals."));

    public static ErrorDefinition TooSmall { get; } = new(
        "REPORTING-6224", 422,
        new("Nhỏ hơn mức thấp nhất", "Below the least"),
        new("{0} không nhỏ hơn {1}.", "{0} is not less than {1}."));

    public static ErrorDefinition TooLarge { get; } = new(
        "REPORTING-6225", 422,
        new("Lớn hơn mức cao nhất", "Above the most"),
        new("{0} không lớn hơn {1}.", "{0} is not more than {1}."));

    public static ErrorDefinition TooManyDigits { get; } = new(
        "REPORTING-6226", 422,
        new("Quá nhiều chữ số", "Too many digits"),
        new("Một số có tối đa {0} chữ số.", "A number has at most {0} digits."));

    public static ErrorDefinition CellTwice { get; } = new(
        "REPORTING-6227", 422,
        new("Ô nêu hai lần", "Cell named twice"),
        new("Ô này đã có ở trên trong cùng yêu cầu.", "This cell is named above in the same request."));

    public static ErrorDefinition UnknownSection { get; } = new(
        "REPORTING-6228", 422,
        new("Không có mục này", "No such section"),
        new("Đề cương không có mục {0}.", "The outline has no section {0}."));

    public static ErrorDefinition SectionTooLong { get; } = new(
        "REPORTING-6229", 422,
        new("Mục quá dài", "Section too long"),
        new("Mục này dài đến {0} ký tự.", "This section has at most {0} characters."));

    public static ErrorDefinition SectionTwice { get; } = new(
        "REPORTING-6230", 422,
        new("Mục nêu hai lần", "Section named twice"),
        new("Mục này đã có ở trên trong cùng yêu cầu.", "This section is named above in the same request."));

    public static ErrorDefinition TooManyReportCells { get; } = new(
        "REPORTING-6231", 422,
        new("Quá nhiều ô số liệu", "Too many cells"),
        new("Một báo cáo có tối đa {0} ô số liệu.", "A report has at most {0} cells."));

    public static ErrorDefinition TooMuchText { get; } = new(
        "REPORTING-6232", 422,
        new("Nội dung quá dài", "Too much text"),
        new("Phần lời của một báo cáo dài đến {0} ký tự.", "The text of a report has at most {0} characters."));

    public static ErrorDefinition SecretReport { get; } = new(
        "REPORTING-6233", 422,
        new("Bí mật nhà nước", "State secret"),
        new("Nội dung có dấu hiệu bí mật nhà nước; báo cáo mật không gửi qua hệ thống này.", "It is marked as a state secret; secret reports do not go through this system."));

    public static ErrorDefinition FindingsRefuse { get; } = new(
        "REPORTING-6240", 422,
        new("Báo cáo chưa hợp lệ", "The report is not valid"),
        new("Báo cáo còn {0} lỗi phải sửa trước khi trình.", "{0} findings must be mended before the report is submitted."));

    public static ErrorDefinition FindingsUnexplained { get; } = new(
        "REPORTING-6241", 422,
        new("Thiếu giải trình", "Findings not explained"),
        new("Còn {0} điểm phải giải trình khi trình báo cáo.", "{0} findings must be explained when the report is submitted."));

    public static ErrorDefinition NothingToExplain { get; } = new(
        "REPORTING-6242", 422,
        new("Giải trình thừa", "Nothing to explain"),
        new("Không có điểm nào tên {0} cần giải trình.", "There is no finding {0} to explain."));

    public static ErrorDefinition CellMissing { get; } = new(
        "REPORTING-6243", 422,
        new("Thiếu số liệu bắt buộc", "Compulsory cell is empty"),
        new("{0} ({1}) phải có số liệu.", "{0} ({1}) must have a value."));

    public static ErrorDefinition SectionMissing { get; } = new(
        "REPORTING-6244", 422,
        new("Thiếu mục bắt buộc", "Compulsory section is empty"),
        new("Mục “{0}” phải có nội dung.", "The section “{0}” must have a text."));

    public static ErrorDefinition RuleBroken { get; } = new(
        "REPORTING-6245", 422,
        new("Không khớp quy tắc kiểm tra", "Rule is broken"),
        new("{0}: {1} và {2}.", "{0}: {1} and {2}."));

    public static ErrorDefinition UnlikeEarlier { get; } = new(
        "REPORTING-6246", 422,
        new("Khác thường so với các kỳ trước", "Unlike earlier periods"),
        new("{0} ({1}) là {2}, ngoài khoảng thường thấy từ {3} đến {4}.", "{0} ({1}) is {2}, outside of what was usual, {3} to {4}."));

    public static ErrorDefinition DiffersFromBelow { get; } = new(
        "REPORTING-6247", 422,
        new("Khác số tổng hợp cấp dưới", "Differs from the reports below"),
        new("{0} ({1}) là {2}; các báo cáo cấp dưới cho {3}.", "{0} ({1}) is {2}; the reports below come to {3}."));

    public static ErrorDefinition TableUnreadable { get; } = new(
        "REPORTING-6250", 422,
        new("Không đọc được tệp", "File cannot be read"),
        new("Tệp không phải là bảng CSV mã UTF-8 hợp lệ.", "The file is no valid table (CSV in UTF-8)."));

    public static ErrorDefinition TableColumns { get; } = new(
        "REPORTING-6251", 422,
        new("Sai tiêu đề cột", "Wrong columns"),
        new("Dòng đầu phải có các cột {0}.", "The first row names the columns {0}."));

    public static ErrorDefinition CellNotANumber { get; } = new(
        "REPORTING-6252", 422,
        new("Không phải số", "Not a number"),
        new("{0} không phải là số; viết 1234.5.", "{0} is no number; write 1234.5."));

    public static ErrorDefinition CellNotANumberWithComma { get; } = new(
        "REPORTING-6253", 422,
        new("Không phải số", "Not a number"),
        new("{0} không phải là số; tệp phân cách bằng dấu chấm phẩy viết 1234,5.", "{0} is no number; a file with semicolons writes 1234,5."));

    public static ErrorDefinition CellGrouped { get; } = new(
        "REPORTING-6254", 422,
        new("Số có thể hiểu hai cách", "Number of two meanings"),
        new("{0} có thể là số có dấu phân nhóm hoặc số thập phân; nếu là {1} thì viết {1}, nếu là số thập phân thì thêm số 0 ở cuối.", "{0} may be grouped or have decimals; write {1} if that is meant, or a 0 more at the end if decimals are."));

    public static ErrorDefinition LevelOrReceiver { get; } = new(
        "REPORTING-6260", 422,
        new("Chỉ một bộ lọc", "One filter only"),
        new("Chọn cấp hoặc cơ quan nhận, không cả hai.", "Ask by level or by receiver, not by both."));
}
