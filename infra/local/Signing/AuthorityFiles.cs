using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EGov.Local.Files;

namespace EGov.Local.Signing;

/// <summary>The development authority's folder: certificates with their keys for the owner's eyes only, and what everybody may trust.</summary>
internal sealed class AuthorityFiles(string folder)
{
    private readonly ConcurrentDictionary<string, X509Certificate2> known = new(StringComparer.Ordinal);

    internal string TrustFolder { get; } = Path.Combine(folder, "trust");

    /// <summary>The certificate of the name with its key; made when there is none that is valid now.</summary>
    internal X509Certificate2 Certificate(string name, DateTimeOffset now, Func<X509Certificate2> make)
    {
        var path = Path.Combine(folder, name + ".pem");
        for (var attempt = 0; ; attempt++)
        {
            if (known.TryGetValue(name, out var certificate) || (certificate = Read(path)) is not null)
            {
                if (certificate.NotBefore <= now && certificate.NotAfter > now)
                {
                    return known[name] = certificate;
                }

                known.TryRemove(name, out _);
                File.Move(path, $"{path}.{certificate.SerialNumber}", overwrite: true);
            }

            if (attempt > 2)
            {
                throw new IOException($"The certificate {path} cannot be made.");
            }

            using var fresh = make();
            Directory.CreateDirectory(folder);
            WholeFile.Make(path, Encoding.ASCII.GetBytes($"{fresh.ExportCertificatePem()}\n{KeyOf(fresh)}\n"));
        }
    }

    /// <summary>Lets everybody trust the root, with the first revocation lists of both authorities.</summary>
    internal void Publish(X509Certificate2 root, Func<byte[]> ofRoot, Func<byte[]> ofIssuing)
    {
        var path = Path.Combine(TrustFolder, "root.cer");
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(TrustFolder);
        WriteList("root", ofRoot());
        WriteList("issuing", ofIssuing());
        WholeFile.Make(path, Encoding.ASCII.GetBytes(root.ExportCertificatePem() + "\n"), beside: folder);
    }

    /// <summary>Who verifies reads all that lies in the folder, so nothing is begun in it.</summary>
    internal void WriteList(string authority, byte[] list) => WholeFile.Replace(Path.Combine(TrustFolder, authority + ".crl"), list, beside: folder);

    private static string KeyOf(X509Certificate2 certificate) =>
        certificate.GetRSAPrivateKey()?.ExportPkcs8PrivateKeyPem() ?? certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private static X509Certificate2? Read(string path) => File.Exists(path) ? X509Certificate2.CreateFromPemFile(path) : null;
}
