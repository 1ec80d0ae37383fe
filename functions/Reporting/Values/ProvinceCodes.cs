using System.Collections.Frozen;

namespace EGov.Reporting.Values;

/// <summary>The statistics office's codes of the provinces (Decision 124/2004/QĐ-TTg): 63 until 30 June 2025, of which 34 stayed (Decision 19/2025/QĐ-TTg).</summary>
internal static class ProvinceCodes
{
    private static readonly FrozenSet<string> All = (
        "01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 "
        + "80 82 83 84 86 87 89 91 92 93 94 95 96").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is or was the code of a province.</summary>
    public static bool IsOne(string code) => All.Contains(code);
}
