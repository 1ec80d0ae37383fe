using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EGov.Platform.Signatures.Trust;

/// <summary>
/// Reads a folder: certificates (<c>.cer</c>, <c>.crt</c>, <c>.pem</c>), of which those that signed themselves are roots, and revocation lists
/// (<c>.crl</c>). It is read anew every minute, so a new list counts without a restart.
/// </summary>
internal sealed class FolderTrustStore(string? folder, TimeProvider clock) : ITrustStore
{
    /// <summary>The setting that names the folder. Without it nothing is trusted.</summary>
    public const string Setting = "Signatures:TrustFolder";

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private Known? known;

    public async Task<TrustAnchors> ReadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known is { } fresh && now - fresh.At < KeptFor && now >= fresh.At)
        {
            return fresh.Anchors;
        }

        var anchors = await LoadAsync(cancellation).ConfigureAwait(false);
        if (known is { } before && before.Anchors.Used.Sha256 == anchors.Used.Sha256)
        {
            anchors = before.Anchors;
        }

        known = anchors.Roots.Count == 0 ? null : new Known(now, anchors);
        return anchors;
    }

    private async Task<TrustAnchors> LoadAsync(CancellationToken cancellation)
    {
        var (roots, intermediates, lists) = (new List<X509Certificate2>(), new List<X509Certificate2>(), new List<RevocationList>());
        if (folder is null || !Directory.Exists(folder))
        {
            return new TrustAnchors(roots, intermediates, lists);
        }

        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
            switch (Path.GetExtension(path))
            {
                case ".cer" or ".crt" or ".pem":
                    var certificates = new X509Certificate2Collection();
                    if (bytes.AsSpan().StartsWith("-----"u8))
                    {
                        certificates.ImportFromPem(Encoding.ASCII.GetString(bytes));
                    }
                    else
                    {
                        certificates.Add(X509CertificateLoader.LoadCertificate(bytes));
                    }

                    roots.AddRange(certificates.Where(IsRoot));
                    intermediates.AddRange(certificates.Where(certificate => !IsRoot(certificate)));
                    break;
                case ".crl":
                    lists.Add(RevocationList.Parse(bytes));
                    break;
            }
        }

        return new TrustAnchors(roots, intermediates, lists);
    }

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private sealed record Known(DateTimeOffset At, TrustAnchors Anchors);
}
