using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EGov.Identity.Credentials;

/// <summary>Codes of authenticator apps: RFC 6238 over RFC 4226 with HMAC-SHA1, six digits and steps of 30 seconds, which all apps know.</summary>
internal static class OneTimePassword
{
    /// <summary>The length of secrets in bytes (RFC 4226, 4: 160 bits are recommended).</summary>
    public const int SecretLength = 20;

    public const int Digits = 6;

    private const int StepSeconds = 30;

    /// <summary>The clock of a telephone may be one step off (RFC 6238, 5.2).</summary>
    private const int Window = 1;

    /// <summary>The time step of the moment.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238 names it, apps know no other, and an HMAC does not rest on what SHA-1 lacks.")]
    public static string CodeOf(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        var modulus = 1u;
        for (var digit = 0; digit < digits; digit++)
        {
            modulus *= 10;
        }

        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The time step, near the moment, of which it is the code; null when it is of none.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset moment)
    {
        long? found = null;
        var given = Encoding.UTF8.GetBytes(code);
        for (var step = StepOf(moment) - Window; step <= StepOf(moment) + Window; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(secret, step)), given))
            {
                found = step;
            }
        }

        return found;
    }
}
