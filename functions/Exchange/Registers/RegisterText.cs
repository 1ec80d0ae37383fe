using System.Globalization;
using EGov.Exchange.Deliveries;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers;

/// <summary>How registers write things.</summary>
internal static class RegisterText
{
    /// <summary>That a document was given back to its sender.</summary>
    public static Text Recalled { get; } = new("Đã thu hồi", "Recalled");

    /// <summary>The begin of a row's id: the number in eight digits, whose order is that of the register.</summary>
    public static string IdOf(int number) => number.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>A day as registers write it: <c>05/02/2026</c>; nothing for none.</summary>
    public static string Of(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Kind and subject as they stand in one column.</summary>
    public static string Of(string kind, string subject) => kind.Length == 0 ? subject : $"{kind}: {subject}";

    /// <summary>The name of a state.</summary>
    /// <param name="state">The state, <c>01</c> to <c>06</c>; null before any was reported.</param>
    public static Text NameOf(string? state) => state switch
    {
        null => new("Chưa đến", "Not arrived"),
        BusinessState.Arrived => new("Đã đến", "Arrived"),
        BusinessState.Refused => new("Từ chối tiếp nhận", "Refused"),
        BusinessState.Accepted => new("Đã tiếp nhận", "Accepted"),
        BusinessState.Assigned => new("Phân công xử lý", "Assigned"),
        BusinessState.Processing => new("Đang xử lý", "In process"),
        BusinessState.Finished => new("Hoàn thành", "Finished"),
        _ => new(state, state),
    };
}
