using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.Fuzzing;

/// <summary>Random texts of the kinds that break readers.</summary>
internal static class Texts
{
    /// <summary>Empty, blank, huge, of other scripts, with control characters, and with halves of surrogate pairs.</summary>
    public static Gen<string> Odd { get; } = Gen.Frequency(
        (3, Gen.Elements(
            "", " ", "\0", "\n", "a\r\nb", "\ud800", "\udc00x", "😀", "Đỗ Thị Ấ", "\u202e", "\ufeff", "null", "-1", "1e999", "../../etc/passwd", "a/b",
            "%00", "%2e%2e", "{", "}", "{x}", "'; DROP TABLE x; --", "<script>", "\"", "\\", "\u2028", "9223372036854775808", "NaN", "٣")),
        (1, Gen.Elements(300, 5_000).Select(static length => new string('x', length))),
        (2, Any(12)));

    /// <summary>Any characters, a few of them.</summary>
    public static Gen<string> Any(int longest) =>
        from length in Gen.Choose(0, longest)
        from characters in Gen.Frequency(
            (6, Gen.Choose(32, 126)), (1, Gen.Choose(0, 31)), (1, Gen.Choose(160, 0x2fff)), (1, Gen.Choose(0xd7f0, 0xffff))).ArrayOf(length)
        select new string([.. characters.Select(static code => (char)code)]);

    /// <summary>The text with a few characters taken out, doubled, changed or put in.</summary>
    public static Gen<string> Mutated(string text) =>
        from count in Gen.Choose(1, 4)
        from changes in (
            from at in Gen.Choose(0, int.MaxValue)
            from kind in Gen.Choose(0, 3)
            from put in Any(3)
            select (at, kind, put)).ArrayOf(count)
        select changes.Aggregate(text, static (before, change) => Change(before, change.at, change.kind, change.put));

    private static string Change(string text, int at, int kind, string put)
    {
        if (text.Length == 0)
        {
            return put;
        }

        var place = at % text.Length;
        return kind switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, text[place].ToString()),
            2 => text.Remove(place, 1).Insert(place, put),
            _ => text.Insert(place, put),
        };
    }
}
