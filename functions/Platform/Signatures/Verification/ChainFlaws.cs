using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What may be wrong with the path from a certificate to its root, in words.</summary>
internal static class ChainFlaws
{
    private static readonly (X509ChainStatusFlags Flaw, Text Words)[] Known =
    [
        (X509ChainStatusFlags.UntrustedRoot, new("chứng thư gốc không được tin cậy", "its root is not trusted")),
        (X509ChainStatusFlags.PartialChain, new("thiếu chứng thư cấp trên", "a certificate above it is missing")),
        (X509ChainStatusFlags.NotSignatureValid, new("chữ ký trên một chứng thư không đúng", "the signature on a certificate is wrong")),
        (X509ChainStatusFlags.InvalidBasicConstraints, new("chứng thư cấp trên không được phép cấp chứng thư", "a certificate above it may not issue any")),
        (X509ChainStatusFlags.NotValidForUsage, new("chứng thư không dùng được cho mục đích này", "a certificate is not for this use")),
        (X509ChainStatusFlags.ExplicitDistrust, new("chứng thư bị từ chối tin cậy", "a certificate is distrusted")),
        (X509ChainStatusFlags.HasWeakSignature, new("chữ ký trên một chứng thư yếu", "the signature on a certificate is weak")),
    ];

    private static readonly Text Other = new("đường dẫn chứng thư có lỗi khác", "its path has another fault");

    /// <summary>All of them, one after the other.</summary>
    public static Text Words(X509ChainStatusFlags flaws)
    {
        var known = Known.Where(each => flaws.HasFlag(each.Flaw)).ToList();
        var left = known.Aggregate(flaws, static (rest, each) => rest & ~each.Flaw);
        IReadOnlyList<Text> words = [.. known.Select(each => each.Words), .. left == 0 ? [] : new[] { Other }];
        return new(string.Join(", ", words.Select(word => word.Vi)), string.Join(", ", words.Select(word => word.En)));
    }
}
