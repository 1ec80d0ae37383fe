using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Keys;
using EGov.Local.Files;

namespace EGov.Local.Signing;

/// <summary>The keys of tokens in the data folder: a file for each, for the owner's eyes only.</summary>
internal sealed class FolderTokenKeys(string folder) : ITokenKeys
{
    private readonly ConcurrentDictionary<string, ECParameters> known = new(StringComparer.Ordinal);

    public Task<TokenKey> MakeAsync(string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!File.Exists(PathOf(name)))
        {
            Open();
            using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            WholeFile.Make(PathOf(name), Encoding.ASCII.GetBytes(fresh.ExportPkcs8PrivateKeyPem() + "\n"));
        }

        var point = KeyOf(name).Q;
        return Task.FromResult(new TokenKey(name, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y)));
    }

    public Task<byte[]> SignAsync(string reference, ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var key = ECDsa.Create(KeyOf(reference));
        return Task.FromResult(key.SignHash(sha256.Span, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    private void Open()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private ECParameters KeyOf(string name) => known.GetOrAdd(name, Read);

    private ECParameters Read(string name)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(PathOf(name)));
        return key.ExportParameters(includePrivateParameters: true);
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".pem");
}
