using System.Globalization;
using System.Text;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Signatures.Appearances;

namespace EGov.Platform.Signatures.Signing;

/// <summary>
/// A PDF with room for one signature more, written behind what is there (ISO 32000-2, 7.5.6), so that earlier signatures stay as they are.
/// </summary>
internal sealed class PdfSignatureSlot
{
    /// <summary>Room for the signature: certificates, time stamp and all, in bytes.</summary>
    private const int Room = 16 * 1024;
    private const string RangePlace = "/ByteRange [                                        ]";

    private readonly byte[] pdf;
    private readonly int start;
    private readonly int end;

    private PdfSignatureSlot(byte[] pdf, int signature)
    {
        this.pdf = pdf;
        start = signature + pdf.AsSpan(signature).IndexOf("/Contents <"u8) + "/Contents ".Length;
        end = start + (Room * 2) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"/ByteRange [0 {start} {end} {pdf.Length - end}");
        Encoding.ASCII.GetBytes(range).CopyTo(pdf.AsSpan(signature + pdf.AsSpan(signature).IndexOf("/ByteRange ["u8)));
    }

    /// <summary>All but the place of the signature: what is signed.</summary>
    public byte[] Content => [.. pdf.AsSpan(0, start), .. pdf.AsSpan(end)];

    /// <summary>Writes the room for a signature of the signatory.</summary>
    /// <param name="file">The document.</param>
    /// <param name="signatory">In whose name.</param>
    /// <param name="signedAt">The time on the signer's clock.</param>
    /// <param name="drawn">How it is seen; null when it is not.</param>
    /// <exception cref="PdfFormatException">The file has no page.</exception>
    public static PdfSignatureSlot In(PdfFile file, Signatory signatory, DateTimeOffset signedAt, DrawnSignature? drawn = null)
    {
        var update = new PdfUpdate(file);
        var signature = update.Add(SignatureOf(signatory, signedAt));
        var (pageReference, page) = drawn is null ? FirstPage(file) : (drawn.Page.Reference, drawn.Page.Dictionary);
        var form = file.DictionaryOf(file.Catalog["AcroForm"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>());
        var fields = file.ArrayOf(form["Fields"]);
        var widget = PdfDictionary.Of(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", PdfString.Of(string.Create(CultureInfo.InvariantCulture, $"Signature{fields.Count + 1}-{signature.Number}"))),
            ("V", signature),
            ("P", pageReference),
            ("Rect", (drawn?.Place ?? new PdfRectangle(0, 0, 0, 0)).Written()),
            ("F", new PdfInteger(132)));
        var field = update.Add(drawn is null ? widget : widget.With("AP", PdfDictionary.Of(("N", drawn.AddTo(update)))));
        update.Replace(pageReference, page.With("Annots", new PdfArray([.. file.ArrayOf(page["Annots"]), field])));
        form = form.With("Fields", new PdfArray([.. fields, field])).With("SigFlags", new PdfInteger(3));
        update.Replace((PdfReference)file.Sections[0].Trailer["Root"]!, file.Catalog.With("AcroForm", form));
        var (written, places) = update.Write();
        return new PdfSignatureSlot(written, places[signature.Number]);
    }

    /// <summary>The file with the signature in its place.</summary>
    /// <exception cref="SignatureServiceException">The signature is larger than its room.</exception>
    public byte[] Fill(ReadOnlySpan<byte> cms)
    {
        if (cms.Length > Room)
        {
            throw new SignatureServiceException($"The signature has {cms.Length} bytes and room for {Room}.");
        }

        Encoding.ASCII.GetBytes(Convert.ToHexString(cms)).CopyTo(pdf.AsSpan(start + 1));
        return pdf;
    }

    private static string SignatureOf(Signatory signatory, DateTimeOffset signedAt)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"D:{signedAt.UtcDateTime:yyyyMMddHHmmss}Z");
        return $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {RangePlace} /Contents <{new string('0', Room * 2)}>"
            + $" /Name {PdfText.Of(PdfString.Of(signatory.Name))} /Reason {PdfText.Of(PdfString.Of(signatory.Reason))} /M ({time}) >>";
    }

    private static (PdfReference Reference, PdfDictionary Page) FirstPage(PdfFile file)
    {
        var next = file.Catalog["Pages"];
        for (var depth = 0; depth < 64 && next is PdfReference reference && file.DictionaryOf(reference) is { } node; depth++)
        {
            if (node["Kids"] is null)
            {
                return (reference, node);
            }

            next = file.ArrayOf(node["Kids"]) is [var first, ..] ? first : null;
        }

        throw new PdfFormatException("The file has no page.");
    }
}
