using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Businesses and mandates. Numbers 3300 to 3399.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition EnterpriseCode { get; } = new(
        "IDENTITY-3300", 400,
        new("Mã số doanh nghiệp không hợp lệ", "Not an enterprise code"),
        new(
            "Cần mã số gồm 10 chữ số có chữ số kiểm tra đúng, hoặc 10 chữ số, gạch nối và 3 chữ số của đơn vị phụ thuộc.",
            "Ten digits with a right check digit are needed, or ten, a hyphen and the three digits of a branch."));

    public static ErrorDefinition PersonalNumber { get; } = new(
        "IDENTITY-3301", 400,
        new("Số định danh cá nhân không hợp lệ", "Not a personal identification number"),
        new("Cần số định danh cá nhân gồm 12 chữ số.", "A personal identification number of 12 digits is needed."));

    public static ErrorDefinition RepresentativesNumber { get; } = new(
        "IDENTITY-3302", 400,
        new("Số người đại diện không hợp lệ", "Wrong number of representatives"),
        new("Cần từ 1 đến {0} người đại diện theo pháp luật.", "There must be 1 to {0} representatives by law."));

    public static ErrorDefinition UntilBeforeFrom { get; } = new(
        "IDENTITY-3303", 400,
        new("Ngày kết thúc trước ngày bắt đầu", "Ends before it begins"),
        new("Ngày kết thúc không được trước ngày bắt đầu.", "The last day cannot be before the first."));

    public static ErrorDefinition BusinessThere { get; } = new(
        "IDENTITY-3304", 409,
        new("Doanh nghiệp đã có", "Business is there already"),
        new("Doanh nghiệp {0} đã có với thông tin khác; hãy đọc rồi sửa.", "The business {0} is there with other data; read it, then change it."));

    public static ErrorDefinition MandateTime { get; } = new(
        "IDENTITY-3310", 400,
        new("Thời hạn ủy quyền không hợp lệ", "Wrong time of a mandate"),
        new("Ủy quyền bắt đầu từ hôm nay trở đi và kéo dài không quá {0} năm.", "A mandate begins today or later and lasts {0} years at most."));

    public static ErrorDefinition MandateAgent { get; } = new(
        "IDENTITY-3311", 400,
        new("Người được ủy quyền không hợp lệ", "Wrong agent"),
        new("Người được ủy quyền phải là một cá nhân khác.", "The agent must be another person."));

    public static ErrorDefinition MandateRights { get; } = new(
        "IDENTITY-3312", 400,
        new("Nội dung ủy quyền không hợp lệ", "Wrong rights"),
        new("Cần nêu ít nhất một quyền, mỗi quyền một lần: {0}.", "Name at least one right, each once: {0}."));

    public static ErrorDefinition MandateProcedures { get; } = new(
        "IDENTITY-3313", 400,
        new("Phạm vi ủy quyền không hợp lệ", "Wrong scope"),
        new(
            "Cần từ 1 đến {0} mã thủ tục, mỗi mã một lần; bỏ trống trường này là tất cả.",
            "Name 1 to {0} codes of procedures, each once; leave the field out for all."));

    public static ErrorDefinition MandateOfMandate { get; } = new(
        "IDENTITY-3314", 403,
        new("Không được ủy quyền lại", "No mandate of a mandate"),
        new(
            "Chỉ chính người đó hoặc người đại diện theo pháp luật được ủy quyền; người được ủy quyền không ủy quyền lại.",
            "Only the person themselves or a representative by law grants a mandate; an agent grants none."));

    public static ErrorDefinition MandateOver { get; } = new(
        "IDENTITY-3315", 409,
        new("Ủy quyền đã hết hạn", "Mandate is over"),
        new("Ủy quyền này đã hết thời hạn.", "This mandate has ended with its time."));

    public static ErrorDefinition TooManyMandates { get; } = new(
        "IDENTITY-3316", 409,
        new("Quá nhiều ủy quyền", "Too many mandates"),
        new(
            "Mỗi người hoặc doanh nghiệp có nhiều nhất {0} ủy quyền còn hiệu lực; hãy thu hồi bớt trước.",
            "A person or business has {0} open mandates at most; revoke some first."));
}
