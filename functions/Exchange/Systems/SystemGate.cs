using System.Security.Cryptography;
using EGov.Exchange.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Systems;

/// <summary>
/// Whether a system may call from where it calls. Its signature shows that it has the secret and nothing of when it was made, so a network or a
/// certificate that only the agency has is what keeps a signature that leaked from being used elsewhere.
/// </summary>
internal sealed class SystemGate(ClientAddress addresses, IConfiguration configuration)
{
    /// <summary>
    /// The setting that names the header in which a trusted front door writes the client's certificate: its SHA-256 in hexadecimal, or the
    /// certificate in Base64.
    /// </summary>
    public const string CertificateHeaderSetting = "Exchange:ClientCertificateHeader";

    private const int LongestCertificate = 16 * 1024;

    private readonly string? header = configuration[CertificateHeaderSetting] is { Length: > 0 } named ? named : null;

    /// <summary>Why the system may not call; null when it may.</summary>
    public Error? RefusalOf(ConnectedSystem system, HttpContext http)
    {
        if (system.IsDisabled)
        {
            return ExchangeErrors.DisabledSystem.With(system.Id);
        }

        if (system.Settings.Addresses.Count > 0 && addresses.Of(http) is var address && !AddressList.Has(system.Settings.Addresses, address))
        {
            return ExchangeErrors.ForeignAddress.With(system.Id, address ?? "-");
        }

        return system.Settings.Certificates.Count == 0 || (CertificateOf(http) is { } shown && system.Settings.Certificates.Contains(shown, StringComparer.Ordinal))
            ? null
            : ExchangeErrors.ForeignCertificate.With(system.Id);
    }

    /// <summary>The SHA-256 of the certificate that was shown, in lower-case hexadecimal; null when there was none, or nobody tells.</summary>
    private string? CertificateOf(HttpContext http)
    {
        if (header is null || http.Request.Headers[header].ToString() is not { Length: > 0 and <= LongestCertificate } told)
        {
            return null;
        }

        var plain = told.Replace(":", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        if (plain.Length == SHA256.HashSizeInBytes * 2 && plain.All(char.IsAsciiHexDigitLower))
        {
            return plain;
        }

        var content = new byte[LongestCertificate];
        return Convert.TryFromBase64String(told, content, out var length) && length > 0
            ? Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, length)))
            : null;
    }
}
