using System.Text;
using EGov.Identity.Keys;
using EGov.Platform.Files;

namespace EGov.Local.Identity;

/// <summary>Protects secrets with a key of the data folder: AES-256-GCM.</summary>
internal sealed class FolderSecretProtector(byte[] key) : ISecretProtector
{
    public Task<byte[]> ProtectAsync(string purpose, ReadOnlyMemory<byte> secret, CancellationToken cancellation) =>
        Task.FromResult(Sealed.Seal(key, secret.Span, Encoding.UTF8.GetBytes(purpose)));

    public Task<byte[]> UnprotectAsync(string purpose, ReadOnlyMemory<byte> box, CancellationToken cancellation) =>
        Task.FromResult(Sealed.Open(key, box.Span, Encoding.UTF8.GetBytes(purpose)));
}
