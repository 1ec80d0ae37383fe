using System.Globalization;

namespace EGov.Platform.Signatures.Appearances;

/// <summary>Where signatures are seen when nobody says where, by how an installation lays out its documents.</summary>
internal sealed record SignaturePlaces
{
    /// <summary>Box 7c of Annex I on the last page of an A4 document: the right half, above the full name.</summary>
    public PagePlace Person { get; init; } = new(120, 215, 50, 25);

    /// <summary>The diameter of most agencies' seals, in millimetres.</summary>
    public decimal SealWidth { get; init; } = 36;

    /// <summary>From the right side of the page to text in its corner, in millimetres: the right margin.</summary>
    public decimal CornerRight { get; init; } = 15;

    /// <summary>From the upper side of the page to text in its corner, in millimetres: inside of the upper margin.</summary>
    public decimal CornerTop { get; init; } = 6;

    /// <summary>The setting that holds them: seven whole numbers, in the order of the above, in millimetres.</summary>
    public const string Setting = "Signatures:Places";

    /// <summary>What the setting says; the usual places where it says nothing.</summary>
    /// <exception cref="InvalidOperationException">The setting does not hold seven numbers from 0 to 1000.</exception>
    public static SignaturePlaces Of(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new SignaturePlaces();
        }

        decimal[] numbers = [.. setting.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= 1000 ? whole : -1)];
        return numbers is [>= 0 and var left, >= 0 and var top, > 0 and var width, > 0 and var height, > 0 and var seal, >= 0 and var right, >= 0 and var down]
            ? new() { Person = new(left, top, width, height), SealWidth = seal, CornerRight = right, CornerTop = down }
            : throw new InvalidOperationException($"The setting {Setting} must hold seven whole numbers of millimetres, not '{setting}'.");
    }
}
