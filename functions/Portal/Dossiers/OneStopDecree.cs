namespace EGov.Portal.Dossiers;

/// <summary>The decree on the one-stop mechanism (<c>cơ chế một cửa</c>): a dossier stays under the one that was in force when it was filed.</summary>
internal static class OneStopDecree
{
    /// <summary>Decree 118/2025/NĐ-CP replaced Decree 61/2018/NĐ-CP (and 107/2021/NĐ-CP, which had amended it) from this day.</summary>
    private static readonly DateOnly Replaced = new(2025, 7, 1);

    /// <summary>The decree's number.</summary>
    /// <param name="filed">The filing day.</param>
    internal static string On(DateOnly filed) => filed < Replaced ? "61/2018/NĐ-CP" : "118/2025/NĐ-CP";
}
