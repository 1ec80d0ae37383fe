using PdfSharp;

namespace EGov.Platform.Printing;

/// <summary>The paper of a form: its size, its margins and how large letters are on it.</summary>
public sealed class FormPaper
{
    private FormPaper()
    {
    }

    /// <summary>A5, on which letters are of 9 points: slips and receipts.</summary>
    public static FormPaper A5 { get; } = new() { Size = PageSize.A5, Left = 34, Right = 34, Edge = 34, Scale = 1 };

    /// <summary>
    /// A4 with the margins of official documents: 30 mm left, 15 mm right, 20 mm above and below (Decree 30/2020/NĐ-CP, annex I). Letters and
    /// distances are larger by the two fifths that the paper is.
    /// </summary>
    public static FormPaper A4 { get; } = new() { Size = PageSize.A4, Left = 86, Right = 43, Edge = 57, Scale = 1.4 };

    internal PageSize Size { get; private init; }

    /// <summary>In points, as the others.</summary>
    internal double Left { get; private init; }

    internal double Right { get; private init; }

    /// <summary>Above and below.</summary>
    internal double Edge { get; private init; }

    /// <summary>How much larger all is drawn than on A5.</summary>
    internal double Scale { get; private init; }
}
