using System.Buffers;

namespace EGov.Exchange.EdXml.Values;

/// <summary>Characters that turn the direction of a text or take no room in it: with them it reads otherwise than it is.</summary>
internal static class HiddenCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Whether there is one.</summary>
    public static bool AreIn(string? text) => text.AsSpan().ContainsAny(All);
}
