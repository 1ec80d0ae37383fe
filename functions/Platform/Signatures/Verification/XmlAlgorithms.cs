using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;

namespace EGov.Platform.Signatures.Verification;

/// <summary>By which algorithms an XML signature counts: RSA (PKCS#1 1.5) and ECDSA with digests of SHA-2.</summary>
internal static class XmlAlgorithms
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";

    private static readonly HashSet<string> Rsa = new(
        [SignedXml.XmlDsigRSASHA256Url, SignedXml.XmlDsigRSASHA384Url, SignedXml.XmlDsigRSASHA512Url], StringComparer.Ordinal);

    private static readonly Dictionary<string, Type> Curves = new(StringComparer.Ordinal)
    {
        [More + "ecdsa-sha256"] = typeof(EcdsaSha256Description),
        [More + "ecdsa-sha384"] = typeof(EcdsaSha384Description),
        [More + "ecdsa-sha512"] = typeof(EcdsaSha512Description),
    };

    private static readonly HashSet<string> Digests = new(
        [SignedXml.XmlDsigSHA256Url, SignedXml.XmlDsigSHA384Url, SignedXml.XmlDsigSHA512Url], StringComparer.Ordinal);

    private static readonly string[] WeakEnds = ["sha1", "md5", "ripemd160", "sha224"];

    /// <summary>The library reads ECDSA once somebody describes it.</summary>
    static XmlAlgorithms()
    {
        foreach (var (method, description) in Curves)
        {
            CryptoConfig.AddAlgorithm(description, method);
        }
    }

    /// <summary>Whether to go on: nobody says that a signature is wrong whose algorithm is only not known here.</summary>
    public static bool Check(CheckList checks, SignedXml signed, X509Certificate2 certificate)
    {
        var method = signed.SignatureMethod ?? "";
        List<string> all = [method, .. signed.SignedInfo!.References.Cast<Reference>().Select(reference => reference.DigestMethod)];
        if (!CmsCheck.IsStrong(certificate) || all.Exists(IsWeak))
        {
            checks.Fail(SignatureChecks.Algorithms, $"Thuật toán {method} hoặc khóa không đủ mạnh.", $"The algorithm {method} or the key is too weak.");
            return false;
        }

        var fits = Rsa.Contains(method) ? certificate.PublicKey.Oid.Value == SignatureOids.Rsa
            : Curves.ContainsKey(method) && certificate.PublicKey.Oid.Value == SignatureOids.EllipticCurve;
        if ((Rsa.Contains(method) || Curves.ContainsKey(method)) && all.Skip(1).All(Digests.Contains))
        {
            return checks.Holds(
                fits, SignatureChecks.Algorithms, $"Thuật toán {method} không hợp với khóa của chứng thư.", $"The algorithm {method} does not go with the certificate's key.");
        }

        checks.Unclear(SignatureChecks.Algorithms, $"Thuật toán {method} không được hỗ trợ.", $"The algorithm {method} is not supported.");
        return false;
    }

    /// <summary>What is broken, and what anybody makes who knows the certificate.</summary>
    private static bool IsWeak(string method) =>
        method.Contains("hmac", StringComparison.OrdinalIgnoreCase) || WeakEnds.Any(end => method.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
