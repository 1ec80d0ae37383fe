using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <content>Views and the audit trail. Numbers 1230 to 1239.</content>
public static partial class PlatformErrors
{
    /// <summary>Another rebuild of the same views began later.</summary>
    public static ErrorDefinition RebuildTakenOver { get; } = new(
        "EGOV-1230", 409,
        new("Đã có lần dựng lại khác", "Another rebuild took over"),
        new("Một lần dựng lại bắt đầu sau đã thay thế lần này.", "A rebuild that began later has taken this one's place."));

    /// <summary>The audit trail takes no entries, so what it would be about does not happen.</summary>
    public static ErrorDefinition AuditUnavailable { get; } = new(
        "EGOV-1231", 503,
        new("Không ghi được nhật ký", "Audit trail unavailable"),
        new("Chưa ghi được nhật ký hệ thống nên yêu cầu không được thực hiện. Vui lòng thử lại sau.", "The audit trail takes no entries, so the request is not done. Please try again later."));
}
