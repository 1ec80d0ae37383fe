using System.Globalization;

namespace EGov.Platform.Pdf;

/// <summary>A value of a PDF file (ISO 32000-2, 7.3).</summary>
internal abstract record PdfValue;

/// <summary>A word such as <c>true</c>, <c>null</c> or <c>endobj</c>.</summary>
internal sealed record PdfKeyword(string Word) : PdfValue;

internal sealed record PdfInteger(long Value) : PdfValue;

/// <summary>A number with a fraction, as it is written.</summary>
internal sealed record PdfReal(string Digits) : PdfValue;

/// <summary>A name without its slash, escapes resolved.</summary>
internal sealed record PdfName(string Value) : PdfValue;

/// <param name="Bytes">The string, escapes resolved.</param>
/// <param name="Start">Where its first delimiter is in the file.</param>
/// <param name="End">Where it ends, after its last delimiter.</param>
internal sealed record PdfString(byte[] Bytes, int Start, int End) : PdfValue
{
    /// <summary>A string of ASCII or UTF-16 that is to be written.</summary>
    public static PdfString Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(
            text.All(char.IsAscii)
                ? System.Text.Encoding.ASCII.GetBytes(text)
                : [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)],
            0,
            0);
    }

    /// <summary>The text that a person reads.</summary>
    public string Text => Bytes is [0xFE, 0xFF, ..]
        ? System.Text.Encoding.BigEndianUnicode.GetString(Bytes.AsSpan(2))
        : System.Text.Encoding.Latin1.GetString(Bytes);
}

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public static PdfDictionary Of(params ReadOnlySpan<(string Key, PdfValue Value)> entries)
    {
        var all = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            all.Add(key, value);
        }

        return new(all);
    }

    /// <summary>The name that is the key's value, or null.</summary>
    public string? NameOf(string key) => (this[key] as PdfName)?.Value;

    /// <summary>The same with one entry more, or another.</summary>
    public PdfDictionary With(string key, PdfValue value) =>
        new(new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal) { [key] = value });

    /// <summary>The same without some entries.</summary>
    public PdfDictionary Without(params ReadOnlySpan<string> keys)
    {
        var rest = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            rest.Remove(key);
        }

        return new(rest);
    }
}

internal sealed record PdfReference(int Number, int Generation) : PdfValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Generation} R");
}

/// <param name="Dictionary">What is said about it.</param>
/// <param name="Raw">Its bytes as they lie in the file.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw) : PdfValue;
