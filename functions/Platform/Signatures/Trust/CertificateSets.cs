using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Trust;

/// <summary>
/// The certificates that come with signatures. To load one costs as much as to check a signature, and signatories bring the same few each time,
/// so they are kept by their very bytes.
/// </summary>
internal sealed class CertificateSets
{
    /// <summary>How many sets are remembered; then all are forgotten.</summary>
    internal const int Most = 1024;
    private const int LargestKept = 32 * 1024;
    private const int MostOfOne = 32;

    private readonly ConcurrentDictionary<string, IReadOnlyList<X509Certificate2>> known = new(StringComparer.Ordinal);

    /// <param name="encoded">A <c>CertificateSet</c> (RFC 5652, 10.2.3), with its tag; empty where none came.</param>
    /// <exception cref="CryptographicException">One of them is no certificate, or they are too many.</exception>
    /// <exception cref="AsnContentException">It is no set.</exception>
    public IReadOnlyList<X509Certificate2> Of(ReadOnlyMemory<byte> encoded)
    {
        if (encoded.IsEmpty)
        {
            return [];
        }

        var key = Convert.ToHexString(SHA256.HashData(encoded.Span));
        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        var loaded = Load(encoded);
        if (encoded.Length <= LargestKept)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[key] = loaded;
        }

        return loaded;
    }

    private static List<X509Certificate2> Load(ReadOnlyMemory<byte> encoded)
    {
        var loaded = new List<X509Certificate2>();
        for (var set = new AsnReader(encoded, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true, CarriedTag); set.HasData;)
        {
            var (isCertificate, one) = (set.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence), set.ReadEncodedValue());
            if (!isCertificate)
            {
                continue;
            }

            if (loaded.Count == MostOfOne)
            {
                throw new CryptographicException("Too many certificates come with a signature.");
            }

            loaded.Add(X509CertificateLoader.LoadCertificate(one.Span));
        }

        return loaded;
    }

    /// <summary>How a signature marks the certificates that it carries.</summary>
    internal static Asn1Tag CarriedTag { get; } = new(TagClass.ContextSpecific, 0, isConstructed: true);
}
