using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>
/// What comparing the revisions of one document may cost altogether: each signature is held against the whole document, and a file of hundreds of
/// thousands of objects may have many signatures.
/// </summary>
internal sealed class ComparisonBudget
{
    private const int Most = 20_000_000;
    private int spent;

    /// <param name="values">How many values are looked at.</param>
    /// <exception cref="PdfTooLargeException">It is more than is looked at.</exception>
    public void Spend(int values) =>
        spent = values <= Most - spent ? spent + values : throw new PdfTooLargeException("The revisions are too many or too large to be compared.");
}
