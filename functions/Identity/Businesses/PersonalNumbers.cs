namespace EGov.Identity.Businesses;

/// <summary>The shape of personal identification numbers (<c>số định danh cá nhân</c>).</summary>
internal static class PersonalNumbers
{
    private const int Digits = 12;

    /// <summary>Whether the text can be one.</summary>
    public static bool IsOne(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);
}
