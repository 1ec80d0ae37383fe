using EGov.Exchange.Documents;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>A running series of numbers of what an agency issues (<c>sổ đăng ký văn bản đi</c>; Decree 30/2020/NĐ-CP, article 15.1).</summary>
/// <param name="Key">Its name within the agency, such as <c>QĐ</c>: letters and digits. It is part of stored keys.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kinds">The keys of the kinds of document that it numbers; empty for all that no other series of the agency numbers.</param>
/// <param name="Pattern">How its notations are made, such as <c>{kind}-{agency}</c>; null for the decree's own way (Annex I, II.3).</param>
internal sealed record NumberSeries(string Key, string Name, IReadOnlyList<string> Kinds, string? Pattern = null)
{
    /// <summary>The key of the one series of an agency that has defined none.</summary>
    public const string Common = "chung";

    /// <summary>Whether it numbers what no other series does.</summary>
    public bool IsCommon => Kinds.Count == 0;
}

/// <summary>By which series an agency numbers from a year on.</summary>
/// <param name="From">The first year.</param>
/// <param name="Abbreviation">How notations name the agency, such as <c>BNV</c>.</param>
/// <param name="Series">The series; one of them is the common one.</param>
internal sealed record YearScheme(int From, string Abbreviation, IReadOnlyList<NumberSeries> Series)
{
    /// <summary>The most series of one agency.</summary>
    public const int MostSeries = 20;

    /// <summary>One series for all that the agency issues.</summary>
    public static YearScheme Default(string abbreviation) =>
        new(0, abbreviation, [new(NumberSeries.Common, "Văn bản hành chính", [])]);

    /// <summary>The series that numbers the kind.</summary>
    public NumberSeries Of(KindOfDocument kind) =>
        Series.FirstOrDefault(series => series.Kinds.Contains(kind.Key, StringComparer.Ordinal)) ?? Series.First(series => series.IsCommon);

    /// <summary>Whether both say the same.</summary>
    public bool IsSameAs(YearScheme other) =>
        (From, Abbreviation) == (other.From, other.Abbreviation)
        && Series.Count == other.Series.Count
        && Series.Zip(other.Series).All(pair =>
            (pair.First.Key, pair.First.Name, pair.First.Pattern) == (pair.Second.Key, pair.Second.Name, pair.Second.Pattern)
            && pair.First.Kinds.SequenceEqual(pair.Second.Kinds, StringComparer.Ordinal));
}

/// <summary>A number of an outgoing document.</summary>
/// <param name="Series">The key of the series.</param>
/// <param name="Number">The number in the year, counted from 1.</param>
/// <param name="Notation">The notation, such as <c>QĐ-BNV</c>.</param>
internal sealed record OutgoingNumber(string Series, int Number, string Notation)
{
    /// <summary>The number as it is written: below ten with a zero before it (Decree 30/2020/NĐ-CP, Annex I, II.3).</summary>
    public string NumberText => Notations.TextOf(Number);

    /// <summary>Number and notation as they are written, such as <c>05/QĐ-BNV</c>; <see cref="LetterHead.Code"/> has the same form.</summary>
    public string Code => $"{NumberText}/{Notation}";
}
