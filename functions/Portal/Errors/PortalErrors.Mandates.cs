using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <content>Acting for others. Numbers 2430 to 2439.</content>
internal static partial class PortalErrors
{
    /// <summary>Somebody acts for another by a mandate that does not reach so far.</summary>
    public static ErrorDefinition OutsideMandate { get; } = new(
        "PORTAL-2430", 403,
        new("Ngoài phạm vi ủy quyền", "Outside the mandate"),
        new("Ủy quyền không bao gồm việc này hoặc thủ tục này.", "The mandate does not cover this, or not for this procedure."));
}
