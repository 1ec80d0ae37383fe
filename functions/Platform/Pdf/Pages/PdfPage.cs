using System.Globalization;

namespace EGov.Platform.Pdf.Pages;

/// <summary>A page with what it has from the nodes above it.</summary>
/// <param name="Reference">Where it is.</param>
/// <param name="Dictionary">Its own entries.</param>
/// <param name="Visible">What is shown of it, in the page's own directions.</param>
/// <param name="Rotation">How it is turned when it is shown, clockwise: 0, 90, 180 or 270 degrees.</param>
/// <param name="PointsPerMillimetre">How many of the page's units make a millimetre.</param>
internal sealed record PdfPage(PdfReference Reference, PdfDictionary Dictionary, PdfRectangle Visible, int Rotation, double PointsPerMillimetre)
{
    private bool IsTurned => Rotation is 90 or 270;

    /// <summary>As it is shown, in millimetres.</summary>
    public double Width => (IsTurned ? Visible.Height : Visible.Width) / PointsPerMillimetre;

    /// <summary>As it is shown, in millimetres.</summary>
    public double Height => (IsTurned ? Visible.Width : Visible.Height) / PointsPerMillimetre;

    /// <summary>How a drawing is turned so that it stands upright when the page is shown.</summary>
    public IReadOnlyList<int> Upright => Rotation switch
    {
        90 => [0, 1, -1, 0, 0, 0],
        180 => [-1, 0, 0, -1, 0, 0],
        270 => [0, -1, 1, 0, 0, 0],
        _ => [1, 0, 0, 1, 0, 0],
    };

    /// <summary>The place on the page of a box that is measured as the page is shown, in millimetres from its top left.</summary>
    public PdfRectangle PlaceOf(double left, double top, double width, double height)
    {
        var (first, second) = (PointOf(left, top), PointOf(left + width, top + height));
        return PdfRectangle.Around(first.X, first.Y, second.X, second.Y);
    }

    /// <summary>The opposite: left, top, width and height as shown, in millimetres.</summary>
    public (double Left, double Top, double Width, double Height) Shown(PdfRectangle place)
    {
        var (first, second) = (Shown(place.Left, place.Bottom), Shown(place.Right, place.Top));
        return (Math.Min(first.X, second.X), Math.Min(first.Y, second.Y), Math.Abs(second.X - first.X), Math.Abs(second.Y - first.Y));
    }

    private (double X, double Y) PointOf(double right, double down)
    {
        var (x, y) = (right * PointsPerMillimetre, down * PointsPerMillimetre);
        return Rotation switch
        {
            90 => (Visible.Left + y, Visible.Bottom + x),
            180 => (Visible.Right - x, Visible.Bottom + y),
            270 => (Visible.Right - y, Visible.Top - x),
            _ => (Visible.Left + x, Visible.Top - y),
        };
    }

    private (double X, double Y) Shown(double x, double y)
    {
        var (right, down) = Rotation switch
        {
            90 => (y - Visible.Bottom, x - Visible.Left),
            180 => (Visible.Right - x, y - Visible.Bottom),
            270 => (Visible.Top - y, Visible.Right - x),
            _ => (x - Visible.Left, Visible.Top - y),
        };
        return (right / PointsPerMillimetre, down / PointsPerMillimetre);
    }
}

/// <summary>A rectangle on a page, in the page's own units and directions: upwards and to the right.</summary>
internal sealed record PdfRectangle(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public static PdfRectangle Around(double x, double y, double otherX, double otherY) =>
        new(Math.Min(x, otherX), Math.Min(y, otherY), Math.Max(x, otherX), Math.Max(y, otherY));

    /// <summary>The rectangle of four numbers; null where it is none, or has no area.</summary>
    public static PdfRectangle? Of(PdfFile file, PdfValue? value) =>
        file.ArrayOf(value) is [var a, var b, var c, var d] && Number(a) is { } left && Number(b) is { } bottom && Number(c) is { } right && Number(d) is { } top
        && Around(left, bottom, right, top) is { Width: > 0, Height: > 0 } found ? found : null;

    /// <summary>What of it lies in another; null when nothing.</summary>
    public PdfRectangle? Within(PdfRectangle other) =>
        new PdfRectangle(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top))
            is { Width: > 0, Height: > 0 } common ? common : null;

    public PdfArray Written() => new([Written(Left), Written(Bottom), Written(Right), Written(Top)]);

    /// <summary>To a thousandth of a point, which no eye tells apart.</summary>
    public static PdfReal Written(double number) => new(number.ToString("0.###", CultureInfo.InvariantCulture));

    private static double? Number(PdfValue value) => value switch
    {
        PdfInteger { Value: > -1_000_000 and < 1_000_000 and var whole } => whole,
        PdfReal { Digits: var digits } when double.TryParse(digits, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 => number,
        _ => null,
    };
}
