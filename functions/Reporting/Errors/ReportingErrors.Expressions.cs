using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>What is wrong with an expression. Numbers 6300 to 6319. A place is the number of a character, from 1.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition ExpressionNotReadable { get; } = new(
        "REPORTING-6300", 422,
        new("Biểu thức không đọc được", "Expression not readable"),
        new("Ký tự {0}: không hiểu \"{1}\".", "Character {0}: \"{1}\" is not of the language."));

    public static ErrorDefinition ExpressionUnexpected { get; } = new(
        "REPORTING-6301", 422,
        new("Biểu thức sai cú pháp", "Expression not well formed"),
        new("Ký tự {0}: có \"{1}\", cần {2}.", "Character {0}: there is \"{1}\" where {2} is wanted."));

    public static ErrorDefinition ExpressionTooLong { get; } = new(
        "REPORTING-6302", 422,
        new("Biểu thức quá dài", "Expression too long"),
        new("Biểu thức dài tối đa {0} ký tự.", "An expression has at most {0} characters."));

    public static ErrorDefinition ExpressionTooDeep { get; } = new(
        "REPORTING-6303", 422,
        new("Biểu thức lồng quá sâu", "Expression too deep"),
        new("Ký tự {0}: biểu thức lồng nhau tối đa {1} mức.", "Character {0}: an expression is nested at most {1} deep."));

    public static ErrorDefinition ExpressionTooLarge { get; } = new(
        "REPORTING-6304", 422,
        new("Biểu thức quá nhiều phần", "Expression too large"),
        new("Ký tự {0}: biểu thức có tối đa {1} phần.", "Character {0}: an expression has at most {1} parts."));

    public static ErrorDefinition ExpressionUnknownName { get; } = new(
        "REPORTING-6305", 422,
        new("Không có tên này", "No such name"),
        new("Ký tự {0}: không có \"{1}\"; chọn một trong: {2}.", "Character {0}: there is no \"{1}\"; choose one of {2}."));

    public static ErrorDefinition ExpressionWrongCount { get; } = new(
        "REPORTING-6306", 422,
        new("Sai số đối số", "Wrong number of arguments"),
        new("Ký tự {0}: {1} cần từ {2} đến {3} đối số.", "Character {0}: {1} takes {2} to {3} arguments."));

    public static ErrorDefinition ExpressionNumberWanted { get; } = new(
        "REPORTING-6307", 422,
        new("Cần một số", "Number wanted"),
        new("Ký tự {0}: cần một số, không phải điều kiện.", "Character {0}: a number is wanted, not a condition."));

    public static ErrorDefinition ExpressionConditionWanted { get; } = new(
        "REPORTING-6308", 422,
        new("Cần một điều kiện", "Condition wanted"),
        new("Ký tự {0}: cần một điều kiện, không phải số.", "Character {0}: a condition is wanted, not a number."));

    public static ErrorDefinition ExpressionBadNumber { get; } = new(
        "REPORTING-6309", 422,
        new("Số quá lớn", "Number too large"),
        new("Ký tự {0}: số {1} quá lớn.", "Character {0}: the number {1} is too large."));

    public static ErrorDefinition ExpressionBadCode { get; } = new(
        "REPORTING-6310", 422,
        new("Mã không hợp lệ", "Code not possible"),
        new("Ký tự {0}: {1} không phải là mã hợp lệ.", "Character {0}: {1} is not a possible code."));

    public static ErrorDefinition ExpressionSaidTwice { get; } = new(
        "REPORTING-6311", 422,
        new("Nêu hai lần", "Said twice"),
        new("Ký tự {0}: {1} không dùng được sau phép cùng loại.", "Character {0}: {1} does not follow another of its kind."));

    public static ErrorDefinition ExpressionBadOffset { get; } = new(
        "REPORTING-6312", 422,
        new("Số kỳ lùi không hợp lệ", "Offset not possible"),
        new("Ký tự {0}: cần một số nguyên khác 0 từ -{1} đến {1}.", "Character {0}: a whole number from -{1} to {1} other than 0 is wanted."));
}
