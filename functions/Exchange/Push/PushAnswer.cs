using EGov.Platform.Results;

namespace EGov.Exchange.Push;

/// <summary>What became of something that was sent.</summary>
internal enum PushOutcome
{
    /// <summary>The system took it.</summary>
    Taken,

    /// <summary>The system answered that it does not take this.</summary>
    Refused,

    /// <summary>The system cannot be reached, or can take nothing at present.</summary>
    Failed,
}

/// <summary>What a system answered.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Status">The HTTP status; null where none was answered.</param>
/// <param name="Error">What went wrong, in words; null where nothing did.</param>
/// <param name="RetryAfter">How long the system wants to be left alone; null where it said nothing.</param>
internal sealed record PushAnswer(PushOutcome Outcome, int? Status, string? Error = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Nothing was answered. What went wrong is kept in both languages, for nobody knows who will read it.</summary>
    public static PushAnswer Failure(Text error) => new(PushOutcome.Failed, null, BothOf(error));

    /// <summary>A text in both languages, one after the other.</summary>
    public static string BothOf(Text text) => $"{text.Vi} / {text.En}";

    /// <summary>What went wrong, as it is noted.</summary>
    public PushFailure FailureAt(DateTimeOffset now) => new(now, Status, Error ?? string.Empty);
}
