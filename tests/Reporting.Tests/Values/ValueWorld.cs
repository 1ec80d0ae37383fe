using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Series;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Intakes;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Tests.Values;

/// <summary>Intakes, sheets and the measures of <see cref="TestMeasures"/>, all in memory.</summary>
internal sealed class ValueWorld
{
    private readonly ISeriesStore series;
    private readonly AggregateStore<Intake, IntakeEvent> intakes;
    private readonly Dictionary<string, long> told = new(StringComparer.Ordinal);
    private int batches;

    public ValueWorld()
        : this(MemoryDocumentStore.App(), new BlockSeriesStore(new MemoryDocumentStore()), new TestMeasures())
    {
    }

    private ValueWorld(AppStores stores, ISeriesStore series, TestMeasures measures)
    {
        (Stores, this.series, Measures) = (stores, series, measures);
        intakes = new(stores);
        Intake = new(stores, series, intakes, Clock);
        View = new(stores, series, measures, Clock);
        Reader = new(stores);
    }

    public AppStores Stores { get; }

    public TestMeasures Measures { get; }

    public TestClock Clock { get; } = new(new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));

    public ValueIntake Intake { get; }

    public ValueView View { get; }

    public ValueReader Reader { get; }

    public static Observation Seen(string measure, string period, decimal? value, string area = "VN", string category = "_T", ValueStatus status = ValueStatus.Official) =>
        new(measure, PeriodCode.Parse(period)!.Value, new(area, category), value, status);

    /// <summary>The same log and series, and no views yet.</summary>
    public ValueWorld WithoutViews() => new(Stores with { Views = new MemoryDocumentStore() }, series, Measures);

    public async Task<IntakeReceipt> TakeAsync(string dataset, params Observation[] values) => await TakeAsync(dataset, $"batch-{++batches}", values);

    public async Task<IntakeReceipt> TakeAsync(string dataset, string batch, params Observation[] values)
    {
        Clock.Now += TimeSpan.FromSeconds(1);
        var taken = (await Intake.TakeAsync(dataset, batch, new(IntakeSource.Feed, "test", "tester"), values, default)).Succeeded(out var receipt, out var error);
        Assert.True(taken, error?.ToString());
        await RelayAsync(dataset);
        return receipt!;
    }

    /// <summary>Brings the sheets up to date with all that a dataset took.</summary>
    public Task FoldAsync(string dataset) => Reporting.Values.Intakes.Intake.AggregateId(dataset) is var id && told.TryGetValue(id, out var last)
        ? View.CatchUpAsync(new(id, "intake", last, "any"), new(Stores), default)
        : Task.CompletedTask;

    public async Task<ValueCell?> CellAsync(string measure, string period, string area = "VN", string category = "_T") =>
        (await Reader.FindAsync(measure, PeriodCode.Parse(period)!.Value, default))?.Find(new(area, category));

    public async Task<decimal?> ValueAsync(string measure, string period, string area = "VN", string category = "_T") =>
        (await CellAsync(measure, period, area, category))?.Value;

    /// <summary>All values that there are, each as a line.</summary>
    public async Task<IReadOnlyList<string>> AllAsync()
    {
        var lines = new List<string>();
        foreach (var measure in Measures.Collected.Concat(Measures.Computed))
        {
            await foreach (var sheet in Reader.WalkAsync(measure, null, null, default))
            {
                lines.AddRange(sheet.Cells.Values.Select(cell =>
                    $"{measure} {sheet.Period} {cell.Area} {cell.Category} {cell.Value:0.##########} {cell.Status} {cell.At:O} {cell.Revisions}"));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private async Task RelayAsync(string dataset)
    {
        var id = Reporting.Values.Intakes.Intake.AggregateId(dataset);
        var stored = PlatformJson.Read<AggregateDocument<Intake>>((await Stores.Aggregates.GetAsync(id, id, default))!.Content);
        foreach (var happened in stored.Pending.Where(record => record.Sequence > told.GetValueOrDefault(id)))
        {
            await EventJournal.AppendAsync(Stores, id, "intake", happened, default);
            told[id] = happened.Sequence;
        }
    }
}
