using System.Reflection;
using EGov.Platform.Law;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Exchange.Registers;

/// <summary>A kind of administrative document (<c>loại văn bản hành chính</c>; Decree 30/2020/NĐ-CP, article 7).</summary>
/// <param name="Key">Its name within the product: ASCII, never changed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Abbreviation">How a notation names it; null where the decree gives none, as for <c>Công văn</c>.</param>
internal sealed record KindOfDocument(string Key, Text Name, string? Abbreviation);

/// <summary>The kinds of a time: <c>data/law/exchange/document-kinds.json</c>.</summary>
internal sealed record KindTable(IReadOnlyList<KindOfDocument> Kinds);

/// <summary>Finds the kinds of administrative documents by what people and packets call them.</summary>
internal static class DocumentKinds
{
    /// <summary>The key of what is none of the decree's kinds, such as a law.</summary>
    public const string Other = "other";

    private static readonly RuleTimeline<KindTable> Timeline = LawBook.Read<KindTable>(Assembly.GetExecutingAssembly(), "document-kinds");

    /// <summary>The name of what is none of the decree's kinds.</summary>
    public static Text OtherName { get; } = new("Loại khác", "Other");

    /// <summary>The kinds of the day; of days before the first table, that table.</summary>
    public static IReadOnlyList<KindOfDocument> On(DateOnly day) => (Timeline.On(day) ?? Timeline.Versions[0]).Value.Kinds;

    /// <summary>The kind by its key, or by its name in Vietnamese, however it is typed; null when it is none.</summary>
    public static KindOfDocument? Find(string name, DateOnly day)
    {
        var plain = PlainOf(name);
        return On(day).FirstOrDefault(kind => kind.Key == name || PlainOf(kind.Name.Vi) == plain);
    }

    /// <summary>The key of the kind that a packet names; <see cref="Other"/> for all that is none.</summary>
    public static string KeyOf(string name, DateOnly day) => Find(name, day)?.Key ?? Other;

    /// <summary>The name of a key; the key itself when a later release has dropped it.</summary>
    public static Text NameOf(string key, DateOnly day) =>
        key == Other ? OtherName : On(day).FirstOrDefault(kind => kind.Key == key)?.Name ?? new(key, key);

    /// <summary>Without marks, since keyboards differ, and without what is said in brackets: <c>Quyết định (cá biệt)</c>.</summary>
    private static string PlainOf(string name) => string.Join(' ', VietnameseText.WordsOf(name.Split('(')[0]));
}
