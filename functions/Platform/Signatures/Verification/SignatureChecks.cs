using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Verification;

/// <summary>A check that signatures go through.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Passed">What is said when it holds.</param>
internal sealed record CheckDefinition(string Code, Text Passed);

/// <summary>All checks, by number.</summary>
internal static class SignatureChecks
{
    public static CheckDefinition Present { get; } = new("SIG-100", new("Tài liệu có chữ ký số.", "The document has signatures."));

    public static CheckDefinition Container { get; } = new("SIG-101", new("Cấu trúc chữ ký hợp lệ.", "The signature is well-formed."));

    public static CheckDefinition Coverage { get; } = new(
        "SIG-102", new("Phạm vi ký chỉ chừa lại chính chữ ký.", "The signed range leaves out nothing but the signature itself."));

    public static CheckDefinition Digest { get; } = new("SIG-103", new("Nội dung đã ký không bị thay đổi.", "What was signed is unchanged."));

    public static CheckDefinition Value { get; } = new(
        "SIG-104", new("Chữ ký được tạo bởi khóa của chứng thư.", "The signature was made with the certificate's key."));

    public static CheckDefinition Algorithms { get; } = new("SIG-105", new("Thuật toán đủ mạnh.", "The algorithms are strong enough."));

    public static CheckDefinition SignerNamed { get; } = new(
        "SIG-106", new("Chứng thư của người ký được ký kèm.", "The signer's certificate is named in what is signed."));

    public static CheckDefinition Timestamp { get; } = new(
        "SIG-107", new("Dấu thời gian hợp lệ, do tổ chức tin cậy cấp.", "The time stamp is good and comes from a trusted authority."));

    public static CheckDefinition Chain { get; } = new(
        "SIG-108", new("Chứng thư bắt nguồn từ tổ chức chứng thực tin cậy.", "The certificate traces back to a trusted authority."));

    public static CheckDefinition Validity { get; } = new(
        "SIG-109", new("Chứng thư có hiệu lực khi ký.", "The certificate was valid when it was signed."));

    public static CheckDefinition KeyUsage { get; } = new(
        "SIG-110", new("Chứng thư được dùng để ký.", "The certificate is for signing."));

    public static CheckDefinition Revocation { get; } = new(
        "SIG-111", new("Chứng thư không bị thu hồi trước khi ký.", "The certificate had not been revoked when it was signed."));

    public static CheckDefinition Changes { get; } = new(
        "SIG-112", new("Không có thay đổi sau chữ ký cuối cùng.", "Nothing was changed after the last signature."));

    public static CheckDefinition Size { get; } = new(
        "SIG-113", new("Tài liệu không quá lớn để kiểm tra.", "The document is not too large to be looked into."));
}
