using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using EGov.Platform.Signatures.Signing;

namespace EGov.Platform.Signatures.Timestamps;

/// <summary>Asks a time-stamp authority over HTTP (RFC 3161, section 3.4).</summary>
internal sealed class HttpTimestampAuthority(HttpClient http, Uri address) : ITimestampAuthority
{
    /// <summary>The setting with the authority's address.</summary>
    public const string Setting = "Signatures:TimestampAuthority";

    private const int LargestAnswer = 64 * 1024;
    private const int NonceLength = 16;

    public async Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        nonce[0] &= 0x7F;
        nonce[0] |= 1;
        var question = Rfc3161TimestampRequest.CreateFromHash(sha256, HashAlgorithmName.SHA256, nonce: nonce, requestSignerCertificates: true);
        try
        {
            using var content = new ByteArrayContent(question.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellation).ConfigureAwait(false);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            return question.ProcessResponse(bytes, out _).AsSignedCms().Encode();
        }
        catch (Exception failure) when (failure is HttpRequestException or CryptographicException)
        {
            throw new SignatureServiceException($"The time-stamp authority {address} gave no time stamp.", failure);
        }
    }
}
