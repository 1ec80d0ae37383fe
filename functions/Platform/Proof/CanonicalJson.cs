using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EGov.Platform.Proof;

/// <summary>
/// The one way to write a JSON value, so that its digest is the same wherever it was kept: the JSON Canonicalization Scheme (RFC 8785) for what
/// events hold. Fields in the order of their UTF-16 names, no space, nothing escaped but what must be. Numbers are decimals written without
/// exponent and without trailing zeros, which is what the scheme writes for whole numbers below 2^53.
/// </summary>
public static class CanonicalJson
{
    private const string Number = "0.############################";
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    /// <summary>The value as UTF-8.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">It holds a number beyond what a decimal holds, or text that is not Unicode.</exception>
    public static byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        try
        {
            Append(text, value);
            return Strict.GetBytes(text.ToString());
        }
        catch (Exception failure) when (failure is EncoderFallbackException or InvalidOperationException)
        {
            throw new JsonException("A text of the value is not Unicode.", failure);
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', '}', value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal), static (text, field) =>
                {
                    AppendText(text, field.Name);
                    text.Append(':');
                    Append(text, field.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', ']', value.EnumerateArray(), Append);
                break;
            case JsonValueKind.String:
                AppendText(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(value.TryGetDecimal(out var number)
                    ? number.ToString(Number, CultureInfo.InvariantCulture)
                    : throw new JsonException($"The number {value.GetRawText()} cannot be kept exactly."));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char begin, char end, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        text.Append(begin);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            append(text, item);
        }

        text.Append(end);
    }

    private static void AppendText(StringBuilder text, ReadOnlySpan<char> value)
    {
        text.Append('"');
        for (var next = value.IndexOfAny(Escaped); next >= 0; next = value.IndexOfAny(Escaped))
        {
            text.Append(value[..next]).Append(EscapeOf(value[next]));
            value = value[(next + 1)..];
        }

        text.Append(value).Append('"');
    }

    private static string EscapeOf(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\f' => @"\f",
        '\r' => @"\r",
        _ => $"\\u{(int)letter:x4}",
    };
}
