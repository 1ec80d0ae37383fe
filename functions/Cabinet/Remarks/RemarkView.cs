using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Remarks;

/// <summary>A remark as it is shown to both sides.</summary>
/// <param name="Draft">The number of the version on which it was made.</param>
/// <param name="Paragraph">The paragraph of that version, counted from 0.</param>
/// <param name="Start">The first UTF-16 unit in it, counted from 0.</param>
/// <param name="Length">Of the quote, in UTF-16 units.</param>
/// <param name="Newest">The number of the newest version.</param>
/// <param name="Now">While it is open: where the quote stands in the newest version; left out when it is gone.</param>
/// <param name="PassageIsGone">Whether it is open and its quote stands no more in the newest version.</param>
/// <param name="Settlement">What the ministry answered; left out while it has not.</param>
internal sealed record RemarkView(
    string Id,
    string Submission,
    int Draft,
    int Paragraph,
    int Start,
    int Length,
    string Quote,
    string Text,
    DateTimeOffset At,
    string By,
    int Newest,
    Passage? Now,
    bool PassageIsGone,
    Settlement? Settlement,
    long Version)
{
    /// <param name="remark">The remark.</param>
    /// <param name="version">Its version.</param>
    /// <param name="newest">The number of the newest version of the draft.</param>
    /// <param name="text">What that says.</param>
    public static RemarkView Of(Remark remark, long version, int newest, DraftText text)
    {
        var before = new Passage(remark.Paragraph, remark.Start);
        var now = remark.Settlement is not null ? null : remark.Draft == newest ? before : text.Find(remark.Quote, before);
        return new(
            remark.Id,
            remark.Submission,
            remark.Draft,
            remark.Paragraph,
            remark.Start,
            remark.Quote.Length,
            remark.Quote,
            remark.Text,
            remark.At.InVietnam(),
            remark.By,
            newest,
            now,
            remark.Settlement is null && now is null,
            remark.Settlement is { } settled ? settled with { At = settled.At.InVietnam() } : null,
            version);
    }
}
