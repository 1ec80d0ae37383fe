using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>What is wrong with measures and what is defined of them. Numbers 6320 to 6399.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition MeasureUnknown { get; } = new(
        "REPORTING-6320", 422,
        new("Không có chỉ tiêu này", "No such measure"),
        new("Không có chỉ tiêu {0}.", "There is no measure {0}."));

    public static ErrorDefinition MeasuresInCircle { get; } = new(
        "REPORTING-6321", 422,
        new("Chỉ tiêu tính vòng", "Measures in a circle"),
        new("Các chỉ tiêu được tính từ nhau thành vòng: {0}.", "Measures are calculated from each other in a circle: {0}."));

    public static ErrorDefinition ConstantUnknown { get; } = new(
        "REPORTING-6322", 422,
        new("Không có hằng số này", "No such constant"),
        new("Không có hằng số {0}.", "There is no constant {0}."));

    public static ErrorDefinition PeriodsDoNotMeet { get; } = new(
        "REPORTING-6323", 422,
        new("Kỳ không khớp", "Periods do not meet"),
        new("Kỳ của {0} không nằm trong, và không chứa, kỳ của chỉ tiêu.", "The periods of {0} neither lie in those of the measure nor hold them."));

    public static ErrorDefinition SeveralValuesUnsaid { get; } = new(
        "REPORTING-6324", 422,
        new("Chưa nêu cách gộp", "Several values"),
        new("{0} có nhiều giá trị trong một kỳ; hãy nêu cách gộp, chẳng hạn .sum() hoặc .last().", "{0} has several values in a period; say what becomes of them, such as .sum() or .last()."));

    public static ErrorDefinition ShippedMeasure { get; } = new(
        "REPORTING-6325", 409,
        new("Chỉ tiêu có sẵn", "Shipped with the product"),
        new("{0} thuộc danh mục có sẵn hoặc một chế độ báo cáo nên không thay đổi ở đây.", "{0} is of the shipped catalogue or of a regime, and is not changed here."));

    public static ErrorDefinition TooManyDefinitions { get; } = new(
        "REPORTING-6326", 409,
        new("Danh mục đã đầy", "Catalogue is full"),
        new("Danh mục có tối đa {0} định nghĩa.", "The catalogue has at most {0} definitions."));

    public static ErrorDefinition NotOfTheCatalogue { get; } = new(
        "REPORTING-6327", 403,
        new("Không phụ trách danh mục", "Not in charge of the catalogue"),
        new("Chỉ Văn phòng Chính phủ và cơ quan thống kê thay đổi danh mục.", "Only the Government Office and the statistics office change the catalogue."));

    public static ErrorDefinition CategoriesUnknown { get; } = new(
        "REPORTING-6328", 422,
        new("Không có bảng phân tổ này", "No such list of categories"),
        new("Không có bảng phân tổ {0}.", "There is no list of categories {0}."));

    public static ErrorDefinition TargetOfOtherPeriod { get; } = new(
        "REPORTING-6329", 422,
        new("Kỳ của mục tiêu không phù hợp", "Target of another period"),
        new("{0} không phải kỳ của chỉ tiêu này.", "{0} is no period of the measure."));

    public static ErrorDefinition ThresholdNotPossible { get; } = new(
        "REPORTING-6330", 422,
        new("Ngưỡng không hợp lệ", "Threshold not possible"),
        new("Ngưỡng phải có mức trên hoặc mức dưới, và không kết thúc trước khi bắt đầu.", "A threshold has an upper or a lower value, and does not end before it begins."));

    public static ErrorDefinition DatasetUnknown { get; } = new(
        "REPORTING-6331", 404,
        new("Không có bộ dữ liệu này", "No such dataset"),
        new("Không có bộ dữ liệu {0}.", "There is no dataset {0}."));
}
