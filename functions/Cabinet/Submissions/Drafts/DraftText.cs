using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>The text of one version of a submission's draft. It never changes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Submission">The submission's id.</param>
/// <param name="Paragraphs">What it says.</param>
internal sealed record DraftText(string Id, string Submission, IReadOnlyList<string> Paragraphs) : IAggregateState<DraftText, DraftEvent>
{
    public static string Kind => "draft";

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static DraftText Fold(DraftText? state, DraftEvent happened) => (state, happened) switch
    {
        (null, DraftWritten written) => new(written.Id, written.Submission, written.Paragraphs),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    /// <summary>Whether the quote stands at that place.</summary>
    public bool Says(Passage passage, string quote) =>
        passage.Paragraph >= 0 && passage.Paragraph < Paragraphs.Count
        && passage.Start >= 0 && quote.Length > 0
        && passage.Start <= Paragraphs[passage.Paragraph].Length - quote.Length
        && Paragraphs[passage.Paragraph].AsSpan(passage.Start, quote.Length).SequenceEqual(quote);

    /// <summary>Where the quote stands now, nearest to where it stood; null when it is gone.</summary>
    public Passage? Find(string quote, Passage before)
    {
        Passage? nearest = null;
        foreach (var found in Paragraphs.SelectMany((text, paragraph) => PlacesIn(text, quote).Select(start => new Passage(paragraph, start))))
        {
            nearest = nearest is null || Distance(found, before).CompareTo(Distance(nearest, before)) < 0 ? found : nearest;
        }

        return nearest;
    }

    private static (int Paragraphs, int Letters) Distance(Passage one, Passage other) =>
        (Math.Abs(one.Paragraph - other.Paragraph), Math.Abs(one.Start - other.Start));

    private static IEnumerable<int> PlacesIn(string text, string quote)
    {
        for (var start = text.IndexOf(quote, StringComparison.Ordinal); start >= 0; start = text.IndexOf(quote, start + 1, StringComparison.Ordinal))
        {
            yield return start;
        }
    }
}

/// <summary>A place in a draft.</summary>
/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Start">The first UTF-16 unit in it, counted from 0.</param>
internal sealed record Passage(int Paragraph, int Start);

/// <summary>What happens to the text of a draft: it is written, and that is all.</summary>
internal abstract record DraftEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>It was written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Submission">The submission's id.</param>
/// <param name="Paragraphs">What it says.</param>
[EventType("vn.egov.cabinet.draft.written.v1", Private = ["paragraphs"])]
internal sealed record DraftWritten(DateTimeOffset At, string By, string Id, string Submission, IReadOnlyList<string> Paragraphs) : DraftEvent(At, By);
