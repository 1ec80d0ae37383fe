using System.Collections.Frozen;
using System.Text;

namespace EGov.Platform.Words;

/// <summary>
/// Folds Vietnamese text to its bare letters, so that "giay phep" finds "giấy phép". By table, because normalisation forms are not
/// available where globalisation is invariant.
/// </summary>
public static class VietnameseText
{
    private static readonly FrozenDictionary<char, char> Bare = new[]
    {
        ('a', "àáảãạăằắẳẵặâầấẩẫậ"), ('e', "èéẻẽẹêềếểễệ"), ('i', "ìíỉĩị"), ('o', "òóỏõọôồốổỗộơờớởỡợ"),
        ('u', "ùúủũụưừứửữự"), ('y', "ỳýỷỹỵ"), ('d', "đ"),
    }.SelectMany(letter => letter.Item2.Select(marked => (marked, letter.Item1))).ToFrozenDictionary(pair => pair.marked, pair => pair.Item2);

    /// <summary>The words in lower case without marks.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (character is >= '\u0300' and <= '\u036F')
            {
                continue; // a combining mark of decomposed text
            }

            if (char.IsLetterOrDigit(character))
            {
                var lower = char.ToLowerInvariant(character);
                word.Append(Bare.GetValueOrDefault(lower, lower));
            }
            else
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
