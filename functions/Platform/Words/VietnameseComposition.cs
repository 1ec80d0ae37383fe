using System.Collections.Frozen;
using System.Text;

namespace EGov.Platform.Words;

/// <summary>
/// Joins Vietnamese letters with the marks that follow them (<c>Unicode tổ hợp</c> to <c>dựng sẵn</c>), so that what one keyboard wrote equals what
/// another writes. By table, because normalisation forms are not available where globalisation is invariant.
/// </summary>
public static class VietnameseComposition
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    /// <summary>Each letter without a tone and with each of them.</summary>
    private static readonly string[] Letters =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly (char Plain, char Mark, char Letter)[] Marked =
        [('a', '\u0306', 'ă'), ('a', '\u0302', 'â'), ('e', '\u0302', 'ê'), ('o', '\u0302', 'ô'), ('o', '\u031B', 'ơ'), ('u', '\u031B', 'ư')];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Joined = Pairs()
        .SelectMany(pair => new ((char Letter, char Mark) Key, char Value)[]
        {
            pair, ((char.ToUpperInvariant(pair.Key.Letter), pair.Key.Mark), char.ToUpperInvariant(pair.Value)),
        })
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>The text with its Vietnamese letters in one piece; all else stays as it is.</summary>
    public static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Joined.TryGetValue((composed[^1], character), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(character);
            }
        }

        return composed.ToString();
    }

    /// <summary>The marks may come in either order.</summary>
    private static IEnumerable<((char Letter, char Mark) Key, char Value)> Pairs()
    {
        foreach (var row in Letters)
        {
            for (var tone = 0; tone < Tones.Length; tone++)
            {
                yield return ((row[0], Tones[tone]), row[tone + 1]);
            }
        }

        foreach (var (plain, mark, letter) in Marked)
        {
            foreach (var (before, after) in RowOf(plain).Zip(RowOf(letter)))
            {
                yield return ((before, mark), after);
            }
        }
    }

    private static string RowOf(char letter) => Letters.Single(row => row[0] == letter);
}
