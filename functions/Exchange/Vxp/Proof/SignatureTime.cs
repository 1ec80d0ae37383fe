using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Vxp.Proof;

/// <summary>The time of a signature as clients write it: <c>ddMMyyyy'T'HHmmss+SSSS</c> in Vietnamese time; after the plus stand milliseconds, no zone.</summary>
internal static class SignatureTime
{
    private const string Format = "ddMMyyyy'T'HHmmss";
    private const int MostDigits = 4;

    /// <summary>The moment; null when the text is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var (seconds, rest) = plus < 0 ? (text, "0") : (text[..plus], text[(plus + 1)..]);
        return rest.Length is > 0 and <= MostDigits
            && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && DateTime.TryParseExact(seconds, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
                ? new DateTimeOffset(local, VietnamTime.Offset).AddMilliseconds(milliseconds)
                : null;
    }

    /// <summary>The moment as clients write it.</summary>
    public static string Write(DateTimeOffset moment)
    {
        var local = moment.InVietnam();
        return string.Create(CultureInfo.InvariantCulture, $"{local.ToString(Format, CultureInfo.InvariantCulture)}+{local.Millisecond:D4}");
    }
}
