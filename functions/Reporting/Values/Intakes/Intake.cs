using EGov.Platform.Aggregates;

namespace EGov.Reporting.Values.Intakes;

/// <summary>
/// The order in which a dataset's batches were taken: of two values for the same place the one of the later batch counts. The values themselves are
/// series; here is one event for each batch.
/// </summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Batches">How many batches were taken.</param>
/// <param name="Values">How many values they had.</param>
/// <param name="Recent">The ids of the latest batches, oldest first: they are not taken again.</param>
internal sealed record Intake(string Dataset, long Batches, long Values, IReadOnlyList<string> Recent) : IAggregateState<Intake, IntakeEvent>
{
    private const int Remembered = 128;

    public static string Kind => "intake";

    /// <summary>Whether the batch is one of the latest.</summary>
    public bool Remembers(string batch) => Recent.Contains(batch, StringComparer.Ordinal);

    public static string AggregateId(string dataset) => $"{Kind}-{dataset}";

    public static Intake Fold(Intake? state, IntakeEvent happened) => happened switch
    {
        BatchTaken taken => new(
            taken.Dataset,
            (state?.Batches ?? 0) + 1,
            (state?.Values ?? 0) + taken.Count,
            [.. (state?.Recent ?? []).TakeLast(Remembered - 1), taken.Batch]),
        _ => throw new InvalidOperationException($"An intake knows no {happened.GetType().Name}."),
    };
}
