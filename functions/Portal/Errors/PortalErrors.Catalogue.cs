using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>Errors of the catalogue of procedures: 2061 to 2099.</summary>
internal static partial class PortalErrors
{
    public static ErrorDefinition InvalidFilter { get; } = new(
        "PORTAL-2061", 400,
        new("Bộ lọc không hợp lệ", "Invalid filter"),
        new("Giá trị của \"{0}\" phải là một trong: {1}.", "The value of \"{0}\" must be one of: {1}."));

    public static ErrorDefinition QueryTooLong { get; } = new(
        "PORTAL-2062", 400,
        new("Từ khóa quá dài", "Query too long"),
        new("Từ khóa và lĩnh vực dài tối đa {0} ký tự.", "Words and field may have {0} characters at most."));

    public static ErrorDefinition InvalidVersion { get; } = new(
        "PORTAL-2063", 400,
        new("Phiên bản không hợp lệ", "Invalid version"),
        new("Phiên bản phải là một số nguyên.", "The version must be a whole number."));
}
