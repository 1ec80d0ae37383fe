using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with agenda proposals and paper sessions. Numbers 5600 to 5699.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition NothingProposed { get; } = new(
        "CABINET-5600", 409,
        new("Không có đề xuất", "Nothing is proposed"),
        new("Phiếu này không được đề xuất đưa vào chương trình họp.", "The ballot is not proposed for an agenda."));

    public static ErrorDefinition SessionDecided { get; } = new(
        "CABINET-5601", 409,
        new("Đã quyết định", "Decided already"),
        new("Người chủ trì đã quyết định.", "The chair has decided already."));
}
