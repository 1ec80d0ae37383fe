using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;

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

    /// <summary>What the settings <c>Signatures:Places:…</c> say, in whole millimetres.</summary>
    /// <exception cref="InvalidOperationException">A setting is no such number.</exception>
    public static SignaturePlaces Of(IConfiguration settings)
    {
        var otherwise = new SignaturePlaces();
        return new SignaturePlaces
        {
            Person = new(
                Read("PersonLeft", otherwise.Person.Left, 0, 1000),
                Read("PersonTop", otherwise.Person.Top, 0, 1000),
                Read("PersonWidth", otherwise.Person.Width, 5, 200),
                Read("PersonHeight", otherwise.Person.Height, 5, 200)),
            SealWidth = Read("SealWidth", otherwise.SealWidth, 10, 100),
            CornerRight = Read("CornerRight", otherwise.CornerRight, 0, 200),
            CornerTop = Read("CornerTop", otherwise.CornerTop, 0, 200),
        };

        decimal Read(string name, decimal value, int lowest, int highest) => settings.WholeNumber($"Signatures:Places:{name}", (int)value, lowest, highest);
    }
}
