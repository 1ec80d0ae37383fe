using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <content>Papers. Numbers 5500 to 5599.</content>
internal static partial class CabinetErrors
{
    public static ErrorDefinition FileNamedTwice { get; } = new(
        "CABINET-5501", 422,
        new("Tệp nêu hai lần", "File named twice"),
        new("Tệp {0} được nêu nhiều hơn một lần.", "The file {0} is named more than once."));
}
