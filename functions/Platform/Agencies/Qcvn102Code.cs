using System.Globalization;

namespace EGov.Platform.Agencies;

/// <summary>
/// An agency's code under QCVN 102:2016/BTTTT: up to four groups with the lowest level first, <c>000.46.24.H44</c>. A group of zeros stands for
/// "no unit of this level".
/// </summary>
/// <param name="Level1">The ministry, province or other top body: a letter and two digits.</param>
/// <param name="Level2">The unit below it, 0 for none; at most two digits.</param>
/// <param name="Level3">The unit below that; at most two digits.</param>
/// <param name="Level4">The lowest; at most three digits.</param>
public sealed record Qcvn102Code(string Level1, int Level2, int Level3, int Level4)
{
    private static readonly int[] Widths = [3, 2, 2, 3];

    /// <summary>The code, or null when the text is none. Groups of upper levels may stand alone: <c>24.H44</c>.</summary>
    public static Qcvn102Code? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var groups = text.Split('.');
        if (groups.Length > 4 || !Decision20Code.IsLevel1(groups[^1]))
        {
            return null;
        }

        var numbers = new int[3];
        for (var level = 2; level <= groups.Length; level++)
        {
            var group = groups[^level];
            if (group.Length != Widths[4 - level] || !group.All(char.IsAsciiDigit))
            {
                return null;
            }

            numbers[level - 2] = int.Parse(group, CultureInfo.InvariantCulture);
        }

        return new Qcvn102Code(groups[^1], numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>The same body in the newer scheme: the levels turned round, without those below the last unit.</summary>
    public Decision20Code ToDecision20()
    {
        string[] below = [Number(Level2, 2), Number(Level3, 2), Number(Level4, 3)];
        var depth = Level4 != 0 ? 3 : Level3 != 0 ? 2 : Level2 != 0 ? 1 : 0;
        return new Decision20Code([Level1, .. below.Take(depth)]);
    }

    /// <summary>All four groups: <c>000.00.00.H29</c>.</summary>
    public override string ToString() => $"{Number(Level4, 3)}.{Number(Level3, 2)}.{Number(Level2, 2)}.{Level1}";

    private static string Number(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
