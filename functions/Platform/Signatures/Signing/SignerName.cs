using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Whether a certificate is that of the person who is to sign.</summary>
public static class SignerName
{
    private const string SerialNumber = "2.5.4.5";
    private const string UserId = "0.9.2342.19200300.100.1.1";

    /// <summary>
    /// Whether the name holds the person's number: as <c>serialNumber</c>, or as user id, which Vietnamese authorities write with what it is
    /// before it (<c>CCCD:001099012345</c>).
    /// </summary>
    public static bool Names(X500DistinguishedName subject, string id) => subject.EnumerateRelativeDistinguishedNames()
        .Where(static part => !part.HasMultipleElements && part.GetSingleElementType().Value is SerialNumber or UserId)
        .Select(static part => part.GetSingleElementValue())
        .Any(value => value == id || value?.EndsWith($":{id}", StringComparison.Ordinal) == true);
}
