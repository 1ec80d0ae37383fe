using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>Errors about agencies and their officials: 2350 to 2369.</summary>
internal static partial class PortalErrors
{
    /// <summary>A dossier's code begins with the code of the agency, and neither it nor a body above it has one.</summary>
    public static ErrorDefinition AgencyWithoutCode { get; } = new(
        "PORTAL-2350", 422,
        new("Cơ quan chưa có mã định danh", "Agency without a code"),
        new(
            "Cơ quan {0} và các cơ quan cấp trên chưa có mã định danh nên chưa cấp được mã hồ sơ.",
            "Neither the agency {0} nor any body above it has a code, so a dossier there cannot be given one."));

    /// <summary>Work is given to something that no official's token could name.</summary>
    public static ErrorDefinition NoOfficialsId { get; } = new(
        "PORTAL-2351", 422,
        new("Mã cán bộ không hợp lệ", "Not an official's id"),
        new(
            "Mã cán bộ gồm 1 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
            "An official's id has 1 to 64 letters without marks, digits, dots, hyphens or underscores."));
}
