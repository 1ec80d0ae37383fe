using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Decree;

/// <summary>What the rule of two signatures looks at, by number. Codes never change their meaning.</summary>
internal static class DecreeChecks
{
    public static CheckDefinition Person { get; } = new(
        "SIG-120", new("Người có thẩm quyền đã ký số.", "The authorised person has signed."));

    public static CheckDefinition Agency { get; } = new(
        "SIG-121", new("Cơ quan, tổ chức đã ký số.", "The agency has sealed."));

    public static CheckDefinition Order { get; } = new(
        "SIG-122", new("Người có thẩm quyền ký trước, cơ quan ký sau.", "The person signed first, the agency then."));

    public static CheckDefinition SealCoversAll { get; } = new(
        "SIG-123", new("Chữ ký của cơ quan bao trùm toàn bộ văn bản.", "The agency's seal covers the whole document."));

    public static CheckDefinition Natures { get; } = new(
        "SIG-124", new("Xác định được mọi chữ ký là của người hay của cơ quan.", "Of each signature it is known whether it is a person's or an agency's."));

    public static CheckDefinition Others { get; } = new(
        "SIG-125", new("Mọi chữ ký và toàn bộ tệp đều hợp lệ.", "All signatures and the file as a whole are good."));
}
