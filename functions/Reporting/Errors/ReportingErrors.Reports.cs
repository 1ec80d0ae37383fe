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
}
