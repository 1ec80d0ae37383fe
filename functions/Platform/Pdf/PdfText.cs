using System.Globalization;
using System.Text;

namespace EGov.Platform.Pdf;

/// <summary>Values as they are written; equal values are written alike.</summary>
internal static class PdfText
{
    public static string Of(PdfValue value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PdfValue value)
    {
        switch (value)
        {
            case PdfName name:
                WriteName(text, name.Value);
                break;
            case PdfString written:
                text.Append('<').Append(Convert.ToHexString(written.Bytes)).Append('>');
                break;
            case PdfInteger number:
                text.Append(CultureInfo.InvariantCulture, $"{number.Value}");
                break;
            case PdfReal real:
                text.Append(real.Digits);
                break;
            case PdfReference reference:
                text.Append(reference);
                break;
            case PdfKeyword keyword:
                text.Append(keyword.Word);
                break;
            case PdfArray array:
                text.Append('[');
                text.AppendJoin(' ', array.Items.Select(Of));
                text.Append(']');
                break;
            case PdfDictionary dictionary:
                WriteDictionary(text, dictionary);
                break;
            case PdfStream stream:
                WriteDictionary(text, stream.Dictionary);
                text.Append("stream ").Append(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream.Raw.Span)));
                break;
        }
    }

    private static void WriteDictionary(StringBuilder text, PdfDictionary dictionary)
    {
        text.Append("<<");
        foreach (var (key, entry) in dictionary.Entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            WriteName(text, key);
            text.Append(' ');
            Write(text, entry);
        }

        text.Append(">>");
    }

    private static void WriteName(StringBuilder text, string name)
    {
        text.Append('/');
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+' or ':' or '@')
            {
                text.Append(letter);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{(int)letter:X2}");
            }
        }
    }
}
