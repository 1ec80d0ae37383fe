namespace EGov.Platform.Signatures.Appearances;

/// <summary>How a signature is seen on a PDF's page (Decree 30/2020/NĐ-CP, Annex I): one of the kinds below.</summary>
public abstract record SignatureAppearance;

/// <summary>
/// The authorised person's: a picture of the signature written by hand, between position and full name (Annex I, part I, II.7.d).
/// </summary>
/// <param name="Png">PNG of 8 bits with a transparent background, at most 1 MB and 4,000 pixels a side. The decree wants it blue.</param>
/// <param name="Place">The box that it is fitted into, in the middle and in its own proportions; the installation's where null.</param>
public sealed record PersonPicture(ReadOnlyMemory<byte> Png, PagePlace? Place = null) : SignatureAppearance;

/// <summary>
/// The agency's: a picture of its seal in real size, over about the left third of the person's signature (Annex I, part I, II.8.a).
/// </summary>
/// <param name="Png">PNG as above. The decree wants it red.</param>
/// <param name="Width">Of the seal itself, in millimetres; what the picture says of its size where null, else the installation's.</param>
/// <param name="Over">The person's signature; looked for in the file where null.</param>
public sealed record SealPicture(ReadOnlyMemory<byte> Png, decimal? Width = null, PagePlace? Over = null) : SignatureAppearance;

/// <summary>
/// The agency's on an appendix in a file of its own or on an electronic copy: no picture, but lines at the top right of the first page, the last of
/// which is the time of signing (Annex I, part I, II.8.b and III.1.d; part II, I.3).
/// </summary>
/// <param name="Lines">What is written above the time: 1 to 4 lines of at most 200 characters.</param>
public sealed record CornerText(IReadOnlyList<string> Lines) : SignatureAppearance
{
    /// <summary>On an appendix or attached text in a file of its own.</summary>
    /// <param name="code">Number and notation of the document that it belongs to, such as <c>15/QĐ-BNV</c>.</param>
    public static CornerText OfSeparateFile(string code) => new([code]);

    /// <summary>On an electronic copy.</summary>
    /// <param name="form">The form of copy.</param>
    /// <param name="agency">The name of the agency that copies.</param>
    public static CornerText OfCopy(CopyForm form, string agency) => new([Words(form), agency]);

    private static string Words(CopyForm form) => form switch
    {
        CopyForm.Whole => "SAO Y",
        CopyForm.Again => "SAO LỤC",
        _ => "TRÍCH SAO",
    };
}

/// <summary>The forms of copy (article 25).</summary>
public enum CopyForm
{
    /// <summary>All of the original (<c>sao y</c>).</summary>
    Whole,

    /// <summary>All of a copy (<c>sao lục</c>).</summary>
    Again,

    /// <summary>A part of the original (<c>trích sao</c>).</summary>
    Extract,
}

/// <summary>A box on a page as it is shown, in millimetres from its top left.</summary>
/// <param name="Left">To the box's left side.</param>
/// <param name="Top">To the box's upper side.</param>
/// <param name="Width">Of the box.</param>
/// <param name="Height">Of the box.</param>
/// <param name="Page">The page, the first being 1; the last where null.</param>
public sealed record PagePlace(decimal Left, decimal Top, decimal Width, decimal Height, int? Page = null);
