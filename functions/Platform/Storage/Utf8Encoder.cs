using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace EGov.Platform.Storage;

/// <summary>
/// Escapes what JSON must escape and leaves all else as UTF-8. The relaxed encoder writes characters beyond the first plane as two escapes,
/// three times their size.
/// </summary>
internal sealed unsafe class Utf8Encoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Relaxed.WillEncode(unicodeScalar);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var start = 0; ; start += 2)
        {
            var found = Relaxed.FindFirstCharacterToEncode(text + start, textLength - start);
            if (found < 0)
            {
                return found;
            }

            start += found;
            if (start + 1 >= textLength || !char.IsSurrogatePair(text[start], text[start + 1]))
            {
                return start;
            }
        }
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        var start = 0;
        while (true)
        {
            var found = Relaxed.FindFirstCharacterToEncodeUtf8(utf8Text[start..]);
            if (found < 0)
            {
                return found;
            }

            start += found;
            if (Rune.DecodeFromUtf8(utf8Text[start..], out var letter, out var length) != OperationStatus.Done || letter.IsBmp)
            {
                return start;
            }

            start += length;
        }
    }
}
