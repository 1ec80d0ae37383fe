using System.Security.Cryptography;
using System.Text;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>Name-based GUIDs (RFC 9562, version 5): the same name gives the same GUID on every replay.</summary>
internal static class DeterministicGuid
{
    private static readonly byte[] Space = new Guid("5b3c1a52-6d0c-4d0f-9a37-1f6f3f0f7c11").ToByteArray(bigEndian: true);

    internal static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard names SHA-1; nothing is kept secret or safe by it.
        SHA1.HashData([.. Space, .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
