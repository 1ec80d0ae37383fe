using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Identity.Accounts;

/// <summary>A person's full name, as it is kept.</summary>
internal static class PersonName
{
    private const int Shortest = 2;
    private const int Longest = 100;

    /// <summary>The name without spaces that it does not need, its letters composed.</summary>
    public static string Normalized(string text) =>
        string.Join(' ', VietnameseComposition.Composed(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>What is wrong with the name, or null.</summary>
    public static FieldError? FaultOf(string field, string name) => PlainText.FaultOf(name, lines: false) switch
    {
        TextFault.Controls => PlatformErrors.FieldHasControls.At(field),
        TextFault.Hidden => PlatformErrors.FieldHides.At(field),
        _ => name.Length is < Shortest or > Longest ? PlatformErrors.FieldNoText.At(field, Longest) : null,
    };
}
