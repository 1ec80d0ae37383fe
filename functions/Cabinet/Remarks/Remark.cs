using EGov.Cabinet.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Remarks;

/// <summary>A remark on a passage of a version of a draft (<c>góp ý</c>). It stays with its version; the ministry answers it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Submission">The submission's id.</param>
/// <param name="Draft">The number of the version.</param>
/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Start">The first UTF-16 unit in it, counted from 0.</param>
/// <param name="Quote">What stands there.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record Remark(
    string Id, string Submission, int Draft, int Paragraph, int Start, string Quote, string Text, DateTimeOffset At, string By) : IAggregateState<Remark, RemarkEvent>
{
    private static readonly RemarkEvent[] Nothing = [];

    public static string Kind => "remark";

    /// <summary>What the ministry answered; null while it has not.</summary>
    public Settlement? Settlement { get; init; }

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Remark Fold(Remark? state, RemarkEvent happened) => (state, happened) switch
    {
        (null, RemarkMade made) => new(made.Id, made.Submission, made.Draft, made.Paragraph, made.Start, made.Quote, made.Text, made.At, made.By),
        ({ } known, RemarkSettled settled) => known with { Settlement = new(settled.At, settled.By, settled.Answer) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not come now."),
    };

    /// <summary>Answers it; once.</summary>
    public Result<IReadOnlyList<RemarkEvent>> Settle(string answer, string by, DateTimeOffset now) =>
        Settlement is null ? new RemarkEvent[] { new RemarkSettled(now, by, Submission, answer) }
        : Settlement.Answer == answer ? Nothing
        : CabinetErrors.RemarkIsSettled.With();
}

/// <summary>What the ministry answered to a remark (<c>giải trình, tiếp thu</c>).</summary>
internal sealed record Settlement(DateTimeOffset At, string By, string Answer);
